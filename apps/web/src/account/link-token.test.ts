import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { arriveByLink, forgetToken, tokenOf } from './link-token.ts';

describe('tokenOf', () => {
  it.each([
    ['#token=a-b_c', 'a-b_c'],
    ['token=abc', 'abc'],
    ['#token=', undefined],
    ['#other=abc', undefined],
    ['', undefined],
  ])('%s is %s', (fragment, token) => {
    expect(tokenOf(fragment)).toBe(token);
  });
});

describe.each([
  { where: 'where the tab can store', storage: storageInMemory() },
  { where: 'where storage is blocked', storage: undefined },
])('a link that was followed, $where', ({ storage }) => {
  beforeEach(() => void vi.stubGlobal('sessionStorage', storage));
  afterEach(() => {
    forgetToken('reset-password');
    vi.unstubAllGlobals();
  });

  it('is there after a reload, until it was used', () => {
    expect(arriveByLink('reset-password', '#token=abc')).toBe('abc');
    expect(arriveByLink('reset-password', '')).toBe('abc');
    forgetToken('reset-password');
    expect(arriveByLink('reset-password', '')).toBeUndefined();
  });

  it('counts before an earlier one, and for its page alone', () => {
    arriveByLink('reset-password', '#token=abc');
    expect(arriveByLink('reset-password', '#token=def')).toBe('def');
    expect(arriveByLink('reset-password', '')).toBe('def');
    expect(arriveByLink('verify-email', '')).toBeUndefined();
  });
});

function storageInMemory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}
