import type { Counter, EventFrame, Poll, PollResults, Session } from '@pulse/client';
import { describe, expect, it } from 'vitest';
import { currentPoll, nextDraft } from './current-poll.ts';
import { emptyRoom, foldFrame, foldPlaces, foldPoll, type RoomState } from './room-state.ts';

const session = { id: 's1', status: 'live', title: 'Session' } as Session;
const poll = (id: string, part: Partial<Poll> = {}) =>
  ({ id, version: 1, position: 1, status: 'draft', ...part }) as Poll;
const results = (version: number, votes: number | null): PollResults =>
  ({ pollId: 'p1', version, total: 3, options: [{ id: 'a', votes }] }) as unknown as PollResults;
const counter = { id: 'c1', name: 'Hands', value: 0, version: 1 } as Counter;

const frame = (event: string, data: object, kind: EventFrame['kind'] = 'log'): EventFrame => ({
  type: 'event',
  channel: 'session:s1',
  kind,
  pos: '1.1',
  event,
  data,
  ts: '2026-11-21T10:00:00Z',
  after: '',
});
const snapshot = (part: object = {}) =>
  frame(
    'session.snapshot',
    { session, polls: [], counters: [], counts: { total: 1, connected: 1, answered: 0 }, ...part },
    'state',
  );
const fold = (...frames: EventFrame[]): RoomState => frames.reduce(foldFrame, emptyRoom);

describe('foldFrame', () => {
  it('begins with the snapshot and puts polls in order', () => {
    const room = fold(snapshot({ polls: [poll('p2', { position: 2 }), poll('p1')] }));
    expect(room.session?.id).toBe('s1');
    expect(room.polls.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('replaces everything on another snapshot', () => {
    const room = fold(
      snapshot({ polls: [poll('p1')] }),
      frame('poll.created', { poll: poll('p2') }),
      snapshot(),
    );
    expect(room.polls).toEqual([]);
  });

  it('follows the session and its polls', () => {
    const room = fold(
      snapshot({ polls: [poll('p1')] }),
      frame('poll.opened', { poll: poll('p1', { status: 'open', version: 2 }) }),
      frame('session.paused', { session: { ...session, status: 'paused' } }),
    );
    expect(room.polls[0]?.status).toBe('open');
    expect(room.session?.status).toBe('paused');
  });

  it('ignores a poll that is older than the known one', () => {
    const room = fold(snapshot({ polls: [poll('p1', { version: 5, status: 'closed' })] }));
    expect(foldFrame(room, frame('poll.opened', { poll: poll('p1', { version: 4, status: 'open' }) }))).toBe(
      room,
    );
  });

  it('keeps the newest results, and lets a reset change what may be seen', () => {
    const seen = fold(frame('poll.results', results(4, 2), 'state'));
    expect(foldFrame(seen, frame('poll.results', results(3, 1), 'state'))).toBe(seen);
    const hidden = foldFrame(seen, frame('poll.results', results(4, null), 'reset'));
    expect(hidden.results.p1?.options[0]?.votes).toBeNull();
    const sealed = foldFrame(hidden, frame('poll.results', results(4, 2), 'seal'));
    expect(sealed.results.p1?.options[0]?.votes).toBe(2);
  });

  it('moves counters by version', () => {
    const room = fold(
      snapshot(),
      frame('counter.created', { counter }),
      frame('counter.changed', { id: 'c1', name: 'Hands', value: 3, version: 4 }, 'state'),
      frame('counter.changed', { id: 'c1', name: 'Hands', value: 2, version: 3 }, 'state'),
    );
    expect(room.counters).toMatchObject([{ id: 'c1', value: 3 }]);
  });

  it('lets polls and counters go', () => {
    const room = fold(
      snapshot({ polls: [poll('p1'), poll('p2')], counters: [counter] }),
      frame('poll.results', results(4, 2), 'state'),
      frame('poll.deleted', { pollId: 'p1' }),
      frame('counter.deleted', { counterId: 'c1' }),
    );
    expect(room.polls.map(({ id }) => id)).toEqual(['p2']);
    expect(room.results).toEqual({});
    expect(room.counters).toEqual([]);
  });

  it('resets a counter', () => {
    const room = fold(
      snapshot({ counters: [{ ...counter, value: 7, version: 3 }] }),
      frame('counter.reset', { counter: { ...counter, value: 0, version: 4 } }),
    );
    expect(room.counters[0]?.value).toBe(0);
  });

  it('ignores a session that is older than the known one', () => {
    const at = (second: number, slide: number) => ({
      session: { ...session, slide, updatedAt: `10:00:0${second}` },
    });
    const room = fold(snapshot(at(1, 1)), frame('session.slide_changed', at(3, 3)));
    expect(foldFrame(room, frame('session.slide_changed', at(2, 2))).session?.slide).toBe(3);
  });

  it('keeps the place that another poll’s move has given', () => {
    const moved = poll('p1', { version: 2, position: 2 });
    const room = foldPlaces(
      fold(snapshot({ polls: [moved, poll('p2', { position: 1 })] })),
      new Map([
        ['p1', 1],
        ['p2', 2],
      ]),
    );
    // The event of p1's own, earlier move comes only now.
    expect(foldPoll(room, moved).polls.map(({ id }) => id)).toEqual(['p1', 'p2']);
  });

  it('leaves the room alone on events it does not know', () => {
    expect(foldFrame(emptyRoom, frame('message.posted', { message: {} }))).toBe(emptyRoom);
  });
});

describe('currentPoll', () => {
  const closed = poll('p1', { status: 'closed', closedAt: '2026-11-21T10:05:00Z' });
  const older = poll('p2', { status: 'open', openedAt: '2026-11-21T10:00:00Z', position: 2 });
  const newer = poll('p3', { status: 'open', openedAt: '2026-11-21T10:01:00Z', position: 3 });

  it('is the poll opened last', () => {
    expect(currentPoll([closed, older, newer])?.id).toBe('p3');
  });

  it('stays with the one closed last', () => {
    const earlier = poll('p4', { status: 'revealed', closedAt: '2026-11-21T09:00:00Z' });
    expect(currentPoll([earlier, closed, poll('p5')])?.id).toBe('p1');
    expect(currentPoll([poll('p5')])).toBeUndefined();
  });

  it('is followed by the next draft, then by those left over', () => {
    const drafts = [poll('a', { position: 1 }), poll('b', { position: 4 })];
    expect(nextDraft(drafts, newer)?.id).toBe('b');
    expect(nextDraft(drafts.slice(0, 1), newer)?.id).toBe('a');
  });
});
