import { describe, expect, it } from 'vitest';
import { createVerifiedTokens } from './verified-tokens.ts';

describe('verified tokens', () => {
  it('are forgotten when they expire, and the least recently used beyond the capacity', () => {
    let now = new Date(1_000);
    const tokens = createVerifiedTokens<{ expiresAt: Date }>(2, { now: () => now });
    const access = { expiresAt: new Date(2_000) };
    tokens.add('a', access);
    tokens.add('b', access);
    expect(tokens.get('a')).toBe(access);
    tokens.add('c', access);
    expect(tokens.get('b')).toBeUndefined();
    expect(tokens.get('a')).toBe(access);
    now = new Date(2_000);
    expect(tokens.get('a')).toBeUndefined();
    tokens.add('d', access);
    now = new Date(1_000);
    expect(tokens.get('d')).toBeUndefined();
  });
});
