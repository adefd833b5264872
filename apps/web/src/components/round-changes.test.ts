import type { PollResults } from '@pulse/client';
import { expect, it } from 'vitest';
import { roundChanges } from './round-changes.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: id }));
const round = (total: number, ...votes: number[]) =>
  ({
    total,
    options: votes.map((count, index) => ({ id: options[index]?.id, votes: count })),
  }) as unknown as PollResults;

it('says by how many points each share moved, as the figures on the screen differ', () => {
  const changes = roundChanges(options, round(3, 2, 1, 0), round(6, 2, 4, 0));
  expect(changes.map(({ points }) => points)).toEqual([33 - 67, 67 - 33, 0]);
});

it('begins at nothing when nobody voted', () => {
  expect(roundChanges(options, round(0, 0, 0, 0), round(2, 2, 0, 0))[0]).toMatchObject({ points: 100 });
});
