import type { Counter } from '../api/counter.ts';
import type { EventFrame } from '../api/frame.ts';
import type { Participant } from '../api/participant.ts';
import type { Poll, PollResults } from '../api/poll.ts';
import type { Session, SessionCounts, SessionSnapshot } from '../api/session.ts';

/** What a screen knows of a session: the fold of every frame it has received. */
export interface RoomState {
  readonly session: Session | undefined;
  readonly polls: readonly Poll[];
  readonly counters: readonly Counter[];
  readonly counts: SessionCounts;
  /** Newest results by poll. */
  readonly results: Readonly<Record<string, PollResults>>;
  /** The last few who joined; staff only. */
  readonly arrivals: readonly Participant[];
}

export const emptyRoom: RoomState = {
  session: undefined,
  polls: [],
  counters: [],
  counts: { total: 0, connected: 0, answered: 0 },
  results: {},
  arrivals: [],
};

const keptArrivals = 5;

/** Folds one frame. Frames may come twice or late (resume, reconnect): older versions change nothing. */
export function foldFrame(room: RoomState, frame: EventFrame): RoomState {
  const data = frame.data as Record<string, unknown>;
  switch (frame.event) {
    case 'session.snapshot':
      return foldSnapshot(room, data as unknown as SessionSnapshot);
    case 'session.counts':
      return { ...room, counts: data as unknown as SessionCounts };
    case 'poll.results':
      return foldResults(room, data as unknown as PollResults, frame.kind === 'reset');
    case 'counter.created':
      return foldCounter(room, (data as { counter: Counter }).counter);
    case 'counter.changed':
      return foldCounterChange(room, data as unknown as Pick<Counter, 'id' | 'name' | 'value' | 'version'>);
    case 'participant.joined':
      return foldArrival(room, (data as { participant: Participant }).participant);
  }
  if (frame.event.startsWith('session.') && 'session' in data)
    return { ...room, session: data.session as Session };
  if (frame.event.startsWith('poll.') && 'poll' in data) return foldPoll(room, data.poll as Poll);
  return room;
}

function foldSnapshot(room: RoomState, snapshot: SessionSnapshot): RoomState {
  return {
    session: snapshot.session,
    polls: inOrder(snapshot.polls),
    counters: snapshot.counters,
    counts: snapshot.counts,
    results: room.results,
    arrivals: room.arrivals,
  };
}

export function foldPoll(room: RoomState, poll: Poll): RoomState {
  const known = room.polls.find((other) => other.id === poll.id);
  if (known && known.version > poll.version) return room;
  return { ...room, polls: inOrder([...room.polls.filter((other) => other.id !== poll.id), poll]) };
}

function foldResults(room: RoomState, results: PollResults, reset: boolean): RoomState {
  const known = room.results[results.pollId];
  // Equal versions pass: a vote or a close changes what a viewer may see without changing the tally.
  if (!reset && known && known.version > results.version) return room;
  return { ...room, results: { ...room.results, [results.pollId]: results } };
}

export function foldCounter(room: RoomState, counter: Counter): RoomState {
  const known = room.counters.find((other) => other.id === counter.id);
  if (!known) return { ...room, counters: [...room.counters, counter] };
  return foldCounterChange(room, counter);
}

function foldCounterChange(
  room: RoomState,
  change: Pick<Counter, 'id' | 'name' | 'value' | 'version'>,
): RoomState {
  const known = room.counters.find((counter) => counter.id === change.id);
  if (!known || known.version > change.version) return room;
  return {
    ...room,
    counters: room.counters.map((counter) =>
      counter.id === change.id ? { ...counter, ...change } : counter,
    ),
  };
}

function foldArrival(room: RoomState, participant: Participant): RoomState {
  const others = room.arrivals.filter((other) => other.id !== participant.id);
  return { ...room, arrivals: [participant, ...others].slice(0, keptArrivals) };
}

function inOrder(polls: readonly Poll[]): readonly Poll[] {
  return [...polls].sort((one, other) => one.position - other.position);
}
