import { expect, it } from 'vitest';
import { backoffDelay } from './backoff.ts';

it('doubles and stops at fifteen seconds', () => {
  const longest = [0, 1, 2, 3, 4, 5, 50].map((attempt) => backoffDelay(attempt, () => 1));
  expect(longest).toEqual([500, 1000, 2000, 4000, 8000, 15_000, 15_000]);
});

it('leaves half of the wait to chance', () => {
  expect(backoffDelay(3, () => 0)).toBe(2000);
});
