import { describe, expect, it } from 'vitest';
import { nameFromEmail, normalizeEmail } from './user.ts';

describe('an account', () => {
  it('is found by its address however that is written', () => {
    expect(normalizeEmail('  Ada.Lovelace@Example.ORG\n')).toBe('ada.lovelace@example.org');
  });

  it.each([
    ['ada@example.org', 'ada'],
    ['"a@b"@example.org', '"a@b"'],
    [`${'x'.repeat(150)}@example.org`, 'x'.repeat(100)],
  ])('%s is called %s when no name is given', (email, name) => {
    expect(nameFromEmail(email)).toBe(name);
  });
});
