import { describe, expect, it } from 'vitest';
import { createPasswordHasher } from './passwords.ts';

const passwords = createPasswordHasher();

describe('passwords', () => {
  it('are hashed with argon2id at the parameters of OWASP, each with its own salt', async () => {
    const [first, second] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(second).not.toBe(first);
  });

  it('fit exactly or not at all', async () => {
    const hash = await passwords.hash(' Grüße  ');
    expect(await passwords.verify(hash, ' Grüße  ')).toBe(true);
    for (const wrong of ['Grüße', ' grüße  ', ' Grüße ', ''])
      expect(await passwords.verify(hash, wrong)).toBe(false);
  });

  it('fit no unknown account, in similar time', async () => {
    const hash = await passwords.hash('correct horse');
    const quickest = async (stored: string | undefined) => {
      const times = [];
      for (let round = 0; round < 5; round += 1) {
        const start = performance.now();
        expect(await passwords.verify(stored, 'wrong horse')).toBe(false);
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    };
    const known = await quickest(hash);
    const unknown = await quickest(undefined);
    // Generous, because the machine may be busy: without the work it would be a hundredth.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });
});
