import { describe, expect, it } from 'vitest';
import {
  isForEveryone,
  messageItem,
  messageStates,
  quotaWindowSeconds,
  secondsUntilQuota,
  statesForStaff,
  tidyContent,
} from './message.ts';

describe('a message', () => {
  it('is for everyone while it is active, answered or pinned; the staff sees all but the deleted', () => {
    expect(messageStates.filter((state) => isForEveryone({ state }))).toEqual([
      'active',
      'answered',
      'pinned',
    ]);
    expect(messageStates.filter((state) => !(statesForStaff as readonly string[]).includes(state))).toEqual([
      'deleted',
    ]);
  });

  it.each([
    ['  why? \n', 'why?'],
    ['one\r\ntwo\rthree\n', 'one\ntwo\nthree'],
    ['a\n\n  b', 'a\n\n  b'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyContent(typed)).toBe(kept);
  });

  it('is an item of its session’s channel', () => {
    expect(messageItem({ id: 'm', sessionId: 's' })).toBe('session:s/message:m');
  });
});

describe('the wait for the quota', () => {
  const now = new Date('2026-01-01T12:00:00.000Z');
  const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);

  it.each([
    [0, quotaWindowSeconds],
    [1_000, quotaWindowSeconds - 1],
    [1_001, quotaWindowSeconds - 1],
    [59_999, 1],
    [60_000, 1],
    [90_000, 1],
  ])('is up to when the oldest, %i ms old, leaves the window: %i s', (milliseconds, seconds) => {
    expect(secondsUntilQuota(ago(milliseconds), now)).toBe(seconds);
  });
});
