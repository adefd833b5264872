import type {
  Counter,
  EventFrame,
  Participant,
  Poll,
  PollResults,
  Session,
  SessionCounts,
  SessionSnapshot,
} from '@pulse/client';

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
    case 'poll.deleted':
      return dropPoll(room, (data as { pollId: string }).pollId);
    case 'counter.deleted':
      return dropCounter(room, (data as { counterId: string }).counterId);
    case 'counter.created':
    case 'counter.reset':
      return foldCounter(room, (data as { counter: Counter }).counter);
    case 'counter.changed':
      return foldCounterChange(room, data as unknown as Pick<Counter, 'id' | 'name' | 'value' | 'version'>);
    case 'participant.joined':
      return foldArrival(room, (data as { participant: Participant }).participant);
  }
  if (frame.event.startsWith('session.') && 'session' in data)
    return foldSession(room, data.session as Session);
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

export function foldSession(room: RoomState, session: Session): RoomState {
  const known = room.session;
  if (known && known.updatedAt > session.updatedAt) return room;
  return { ...room, session };
}

export function foldPoll(room: RoomState, poll: Poll): RoomState {
  const known = room.polls.find((other) => other.id === poll.id);
  // An equal version has nothing new, but perhaps an older place: other polls' moves do not count as changes.
  if (known && known.version >= poll.version) return room;
  return { ...room, polls: inOrder([...room.polls.filter((other) => other.id !== poll.id), poll]) };
}

/** Places in the run sheet, which one poll's move changes for others too. */
export function foldPlaces(room: RoomState, places: ReadonlyMap<string, number>): RoomState {
  const moved = room.polls.map((poll) => ({ ...poll, position: places.get(poll.id) ?? poll.position }));
  return { ...room, polls: inOrder(moved) };
}

export function dropPoll(room: RoomState, pollId: string): RoomState {
  const { [pollId]: _, ...results } = room.results;
  return { ...room, polls: room.polls.filter(({ id }) => id !== pollId), results };
}

export function dropCounter(room: RoomState, counterId: string): RoomState {
  return { ...room, counters: room.counters.filter(({ id }) => id !== counterId) };
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
