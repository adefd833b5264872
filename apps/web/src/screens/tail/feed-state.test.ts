import { describe, expect, it } from 'vitest';
import { eventAt } from './event.fixture.ts';
import {
  begun,
  emptyFeed,
  extended,
  type FeedState,
  liveRows,
  paused,
  received,
  resumed,
  skipped,
} from './feed-state.ts';

const events = (from: number, to: number) =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => eventAt(from + Math.sign(to - from) * index));
const places = ({ rows }: Pick<FeedState, 'rows'>) =>
  rows.map((row) => (row.kind === 'event' ? row.event.position : `${row.count} skipped`));

describe('a feed', () => {
  it('begins with the last events, and knows whether there are more', () => {
    expect(emptyFeed.loaded).toBe(false);
    expect(begun(emptyFeed, { recent: [] })).toMatchObject({ loaded: true, older: false, rows: [] });
    expect(begun(emptyFeed, { recent: events(20, 1) }).older).toBe(true);
  });

  it('puts what comes on top, and keeps so many', () => {
    const state = received(begun(emptyFeed, { recent: events(2, 1) }), events(3, 4));
    expect(places(state)).toEqual([4, 3, 2, 1]);
    const full = received(state, events(5, liveRows + 2));
    expect([full.rows.length, places(full).at(-1), full.older]).toEqual([liveRows, 3, true]);
  });

  it('counts what waits while it is paused, and shows it afterwards without a gap', () => {
    const still = received(paused(begun(emptyFeed, { recent: events(1, 1) })), events(2, liveRows + 9));
    expect([places(still), still.waitingCount, still.waiting.length]).toEqual([[1], liveRows + 8, liveRows]);
    const going = resumed(still);
    expect([going.waitingCount, going.rows.length, going.older]).toEqual([0, liveRows, true]);
    expect(places(going).at(-1)).toBe(10);
  });

  it('is extended by those before; what is known comes once', () => {
    const state = begun(emptyFeed, { recent: events(30, 11) });
    const more = extended(state, events(12, 8), true);
    expect([places(more).slice(-4), more.older]).toEqual([[11, 10, 9, 8], true]);
    expect(extended(more, events(7, 1), false).older).toBe(false);
  });

  it('marks what was skipped, also while it is paused', () => {
    const state = begun(emptyFeed, { recent: events(2, 1) });
    const reset = { recent: events(6_002, 5_983), skipped: 6_000 };
    const shown = skipped(state, reset);
    expect(places(shown)).toEqual([...places({ rows: shown.rows.slice(0, 20) }), '5980 skipped', 2, 1]);
    expect(shown.rows[20]).toMatchObject({ from: eventAt(2).receivedAt, to: eventAt(5_983).receivedAt });
    const waits = skipped(paused(state), { ...reset, skippedMore: true });
    expect([places(waits), waits.waitingCount]).toEqual([[2, 1], 6_000]);
    expect(resumed(waits).rows[20]).toMatchObject({ kind: 'skipped', more: true });
  });

  it('has no mark where the last events are all that were missed', () => {
    const state = begun(emptyFeed, { recent: events(2, 1) });
    expect(places(skipped(state, { recent: events(5, 1), skipped: 3 }))).toEqual([5, 4, 3, 2, 1]);
  });
});
