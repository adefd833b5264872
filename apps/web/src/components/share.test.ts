import type { PollResults } from '@pulse/client';
import { expect, it } from 'vitest';
import { optionLetter } from './option-letter.tsx';
import { leader, optionShares, showsVotes } from './share.ts';

const options = ['a', 'b'].map((id) => ({ id, text: id }));
const results = (total: number, ...votes: (number | null)[]) =>
  ({
    total,
    options: votes.map((count, index) => ({ id: options[index]?.id, votes: count })),
  }) as unknown as PollResults;

it('shares are of the voters', () => {
  expect(optionShares(options, results(3, 2, 3)).map(({ percent }) => percent)).toEqual([67, 100]);
  expect(optionShares(options, results(0, 0, 0)).map(({ share }) => share)).toEqual([0, 0]);
});

it('hidden votes are not zero', () => {
  expect(showsVotes(results(3, null, null))).toBe(false);
  expect(showsVotes(results(0, 0, 0))).toBe(true);
  expect(showsVotes(undefined)).toBe(false);
});

it('there is no leader in a tie', () => {
  expect(leader(optionShares(options, results(2, 1, 1)))).toBeUndefined();
  expect(leader(optionShares(options, results(3, 1, 2)))?.id).toBe('b');
});

it('letters go on after Z', () => {
  expect([0, 25, 26, 49].map(optionLetter)).toEqual(['A', 'Z', 'AA', 'AX']);
});
