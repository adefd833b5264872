import type { Event } from '@pulse/client';

/** So many rows a live list keeps: what is older is asked of the server again. */
export const liveRows = 500;
/** So many when it stands still, for somebody who reads on. */
export const pausedRows = 2_000;

export interface EventRow {
  readonly kind: 'event';
  readonly event: Event;
}

/** Where the server has left something out, since it was too much to catch up with. */
export interface SkippedRow {
  readonly kind: 'skipped';
  readonly count: number;
  /** So many at least. */
  readonly more: boolean;
  /** What was left out was received between these times; `from` is undefined where nothing came before. */
  readonly from: string | undefined;
  readonly to: string;
}

export type FeedRow = EventRow | SkippedRow;

/** A list of events that goes on by itself, newest first. */
export interface FeedState {
  /** Whether the server has told what there is. */
  readonly loaded: boolean;
  readonly rows: readonly FeedRow[];
  readonly paused: boolean;
  /** What has arrived since it was paused. */
  readonly waiting: readonly FeedRow[];
  readonly waitingCount: number;
  /** Whether the server may have some that are older than the last row. */
  readonly older: boolean;
}

export const emptyFeed: FeedState = {
  loaded: false,
  rows: [],
  paused: false,
  waiting: [],
  waitingCount: 0,
  older: false,
};

/** What a subscription begins with, and what a `reset` brings. */
export interface FeedSnapshot {
  /** Newest first. */
  readonly recent: readonly Event[];
  readonly skipped?: number;
  readonly skippedMore?: boolean;
}

/** The server sends so many of the last events; fewer are all that there are. */
const recentEvents = 20;

const rowOf = (event: Event): EventRow => ({ kind: 'event', event });

/** Everything anew. */
export function begun(state: FeedState, { recent }: FeedSnapshot): FeedState {
  return {
    ...emptyFeed,
    loaded: true,
    paused: state.paused,
    rows: recent.map(rowOf),
    older: recent.length >= recentEvents,
  };
}

/** @param events in the order in which they came */
export function received(state: FeedState, events: readonly Event[]): FeedState {
  return added(state, events.map(rowOf).reverse(), events.length);
}

/** The reader was away for too long: the newest are there, and a mark where some are not. */
export function skipped(state: FeedState, snapshot: FeedSnapshot): FeedState {
  const newest = newestOf(state);
  const fresh = snapshot.recent.filter(({ position }) => !newest || position > newest.position);
  const oldest = fresh.at(-1);
  const count = (snapshot.skipped ?? 0) - fresh.length;
  const mark: readonly FeedRow[] =
    oldest && count > 0
      ? [
          {
            kind: 'skipped',
            count,
            more: snapshot.skippedMore === true,
            from: newest?.receivedAt,
            to: oldest.receivedAt,
          },
        ]
      : [];
  return added(state, [...fresh.map(rowOf), ...mark], snapshot.skipped ?? fresh.length);
}

export function paused(state: FeedState): FeedState {
  return state.paused ? state : { ...state, paused: true };
}

export function resumed(state: FeedState): FeedState {
  return bounded({
    ...state,
    paused: false,
    rows: [...state.waiting, ...state.rows],
    waiting: [],
    waitingCount: 0,
  });
}

/**
 * @param events newest first; those that are there already are left out
 * @param older whether there are more behind them
 */
export function extended(state: FeedState, events: readonly Event[], older: boolean): FeedState {
  const oldest = oldestOf(state);
  const fresh = oldest ? events.filter(({ position }) => position < oldest.position) : events;
  return bounded({ ...state, rows: [...state.rows, ...fresh.map(rowOf)], older });
}

export function oldestOf(state: FeedState): Event | undefined {
  const row = state.rows.findLast(({ kind }) => kind === 'event');
  return row?.kind === 'event' ? row.event : undefined;
}

function newestOf({ waiting, rows }: FeedState): Event | undefined {
  const row = [...waiting, ...rows].find(({ kind }) => kind === 'event');
  return row?.kind === 'event' ? row.event : undefined;
}

function added(state: FeedState, rows: readonly FeedRow[], count: number): FeedState {
  if (!state.paused) return bounded({ ...state, rows: [...rows, ...state.rows] });
  return {
    ...state,
    // Of what waits only the newest will be shown.
    waiting: [...rows, ...state.waiting].slice(0, liveRows),
    waitingCount: state.waitingCount + count,
  };
}

function bounded(state: FeedState): FeedState {
  const most = state.paused ? pausedRows : liveRows;
  return state.rows.length > most ? { ...state, rows: state.rows.slice(0, most), older: true } : state;
}
