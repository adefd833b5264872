import { expect, test } from 'vitest';
import { comparable } from './comparable.ts';

const [one, other] = ['0193a2f4-7b21-7d44-8c10-1f6a2be04c77', '0193a2f4-7b21-7e02-b6a3-92c4d10f5e38'];
const time = '2026-11-21T09:30:00.000Z';

test('what differs by nature becomes a placeholder, the same for the same', () => {
  expect(comparable({ id: one, pollId: other, again: one, channel: `poll:${other}` })).toEqual({
    again: '<id 1>',
    channel: 'poll:<id 2>',
    id: '<id 1>',
    pollId: '<id 2>',
  });
  expect(comparable([{ code: 'K7MPQ2', token: 'a.b', createdAt: time, updatedAt: time }])).toEqual([
    { code: '<code 1>', createdAt: '<time>', token: '<opaque 2>', updatedAt: '<time>' },
  ]);
});

test('what must be told apart still is', () => {
  const apart = [
    [
      { id: one, pollId: one },
      { id: one, pollId: other },
    ],
    [{ at: time }, { at: null }],
    [{ at: time }, { at: '2026-11-21' }],
    [{ token: 'a' }, { token: null }],
    [{ value: 1 }, { value: '1' }],
    [{ value: null }, {}],
    [{ error: { code: 'POLL_CLOSED' } }, { error: { code: 'POLL_NOT_FOUND' } }],
    [{ nextCursor: null }, { nextCursor: 'x' }],
  ];
  for (const [left, right] of apart) expect(comparable(left)).not.toEqual(comparable(right));
});

test('the order of keys is no difference', () => {
  expect(comparable({ b: one, a: other })).toEqual(comparable({ a: other, b: one }));
});
