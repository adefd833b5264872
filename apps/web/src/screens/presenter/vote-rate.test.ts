import { expect, it } from 'vitest';
import { keepSample, ratePoints, voteRates } from './vote-rate.ts';

it('counts votes in the second in which they came', () => {
  const samples = [
    { at: 57_000, total: 0 },
    { at: 58_500, total: 4 },
    { at: 58_900, total: 6 },
    { at: 59_900, total: 7 },
  ];
  expect(voteRates(samples, 60_000).slice(-3)).toEqual([0, 6, 1]);
});

it('takes a new round as a new beginning', () => {
  const samples = [
    { at: 59_000, total: 90 },
    { at: 59_500, total: 0 },
  ];
  expect(Math.max(...voteRates(samples, 60_000))).toBe(0);
});

it('forgets what is off the line', () => {
  const old = { at: 0, total: 1 };
  expect(keepSample([old], { at: (ratePoints + 3) * 1000, total: 2 })).toHaveLength(1);
});
