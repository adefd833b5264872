import { describe, expect, it } from 'vitest';
import { createSealedTexts } from './sealed-texts.ts';

const secret = 'a secret of the tests 0123456789abcdef';
const texts = createSealedTexts(secret, 'test/v1');

describe('a sealed text', () => {
  it('opens for what it is about, and shows nothing of itself', () => {
    const sealed = texts.seal('grüße 👋', 'job 1');
    expect(sealed).toMatch(/^[\w-]+$/);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('gr');
    expect(texts.open(sealed, 'job 1')).toBe('grüße 👋');
    expect(texts.seal('grüße 👋', 'job 1')).not.toBe(sealed);
  });

  it('opens for nothing else: not another job, secret or purpose, and not when changed', () => {
    const sealed = texts.seal('text', 'job 1');
    expect(() => texts.open(sealed, 'job 2')).toThrow();
    expect(() => createSealedTexts(secret, 'test/v2').open(sealed, 'job 1')).toThrow();
    expect(() => createSealedTexts(`${secret}!`, 'test/v1').open(sealed, 'job 1')).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(() => texts.open(bytes.toString('base64url'), 'job 1')).toThrow();
    expect(() => texts.open('short', 'job 1')).toThrow();
  });
});
