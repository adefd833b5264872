import type { EventFrame, PulseClient } from '@pulse/client';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventAt } from './event.fixture.ts';
import { EventFeed } from './event-feed.ts';
import { noFilter } from './event-filter.ts';

describe('the events of a project', () => {
  let onFrame: (frame: Partial<EventFrame>) => void;
  let asked: unknown[];
  let pages: { items: unknown[]; nextCursor: string | null }[];
  const heard: number[] = [];
  const client = {
    watch: (_stream: unknown, input: unknown, listener: { onFrame: typeof onFrame }) => {
      asked.push(input);
      onFrame = listener.onFrame;
      return { stop: () => undefined, after: undefined };
    },
    call: async (_operation: unknown, input: unknown) => {
      asked.push(input);
      return pages.shift();
    },
  } as unknown as PulseClient;
  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    pages = [];
    heard.length = 0;
    return () => vi.useRealTimers();
  });
  const open = (filter = noFilter) =>
    new EventFeed(client, 'p', filter, (events) => heard.push(...events.map(({ position }) => position)));
  const log = (position: number) => onFrame({ kind: 'log', data: eventAt(position) });
  const places = (feed: EventFeed) =>
    feed.state.get().rows.map((row) => (row.kind === 'event' ? row.event.position : 'skipped'));

  it('draws together what comes together, and tells of it in its order', () => {
    const feed = open({ level: ['error'], name: [] });
    expect(asked).toEqual([{ projectId: 'p', level: ['error'] }]);
    onFrame({ kind: 'state', data: { recent: [eventAt(1)] } });
    log(2);
    log(3);
    expect(places(feed)).toEqual([1]);
    vi.advanceTimersByTime(200);
    expect([places(feed), heard]).toEqual([
      [3, 2, 1],
      [2, 3],
    ]);
  });

  it('shows what came before a pause, and what came after it at its end', () => {
    const feed = open();
    onFrame({ kind: 'state', data: { recent: [] } });
    log(1);
    feed.pause();
    log(2);
    vi.advanceTimersByTime(200);
    expect([places(feed), feed.state.get().waitingCount, heard]).toEqual([[1], 1, [1, 2]]);
    log(3);
    feed.resume();
    expect(places(feed)).toEqual([3, 2, 1]);
  });

  it('a reset that skipped something keeps what there was; another begins anew', () => {
    const feed = open();
    onFrame({ kind: 'state', data: { recent: [eventAt(1)] } });
    onFrame({ kind: 'reset', data: { recent: [eventAt(9)], skipped: 8 } });
    expect(places(feed)).toEqual([9, 'skipped', 1]);
    onFrame({ kind: 'reset', data: { recent: [eventAt(10)] } });
    expect(places(feed)).toEqual([10]);
  });

  it('asks for older ones until there are some, once at a time', async () => {
    const feed = open();
    onFrame({ kind: 'state', data: { recent: [eventAt(5)] } });
    pages = [
      { items: [eventAt(5)], nextCursor: 'c' },
      { items: [eventAt(4), eventAt(3)], nextCursor: null },
    ];
    await Promise.all([feed.loadOlder(), feed.loadOlder()]);
    const to = new Date(5_001).toISOString();
    expect(asked.slice(1)).toMatchObject([
      { to, cursor: undefined },
      { to, cursor: 'c' },
    ]);
    expect([places(feed), feed.state.get().older]).toEqual([[5, 4, 3], false]);
  });
});
