import { describe, expect, it } from 'vitest';
import { createEndedSignIns } from './ended-sign-ins.ts';

const actor = (signInId: string) => ({ kind: 'user', userId: 'u', roles: [], signInId }) as const;

describe('sign-ins that have ended', () => {
  it('are known as long as a token of theirs could live, and no longer', () => {
    let now = 0;
    const ended = createEndedSignIns({ clock: { now: () => new Date(now) }, rememberSeconds: 60 });
    ended.add('a');
    expect(ended.includes(actor('a'))).toBe(true);
    expect(ended.includes(actor('b'))).toBe(false);
    expect(ended.includes({ kind: 'anonymous' })).toBe(false);
    expect(ended.includes({ kind: 'user', userId: 'a', roles: [] })).toBe(false);
    now = 59_000;
    ended.add('b');
    expect(ended.includes(actor('a'))).toBe(true);
    now = 61_000;
    ended.add('c');
    expect([ended.has('a'), ended.has('b'), ended.has('c')]).toEqual([false, true, true]);
  });
});
