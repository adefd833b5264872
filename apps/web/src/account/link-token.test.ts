import { describe, expect, it } from 'vitest';
import { tokenOf } from './link-token.ts';

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
