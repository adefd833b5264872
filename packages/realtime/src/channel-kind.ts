import type { LabelFilter, Viewer } from '@pulse/core';

/*
 * Words used here
 *
 * channel   what a client watches, `<prefix>:<uuid>`
 * state     a channel where only the newest counts; its position is the version of a row
 * log       a channel where every entry counts; positions are contiguous and start at 1
 * item      a keyed state that travels on a log channel: a counter, a count
 * reading   a state as read from the database, unmasked
 * view      one rendering of a reading: what a class of viewers may see
 * standing  what a viewer did that decides their view, e.g. voted in round 2
 * seal      the final state of a round; never conflated away
 *
 * The hub owns delivery; truth is behind these ports, and every one of them reads it afresh.
 */

interface ChannelKindBase {
  /** `poll` in `poll:{uuid}`. */
  readonly prefix: string;
  /** Stands for the prefix in resume tokens: 1–255, never reused, never changed. */
  readonly code: number;
}

export interface StateReading<State = unknown> {
  readonly version: number;
  readonly kind: 'state' | 'seal';
  /** Name of the event in the frame, e.g. `poll.results`. */
  readonly event: string;
  /** Unmasked. Whatever decides the view is in here, so that views are judged per reading. */
  readonly state: State;
  readonly at: Date;
}

export interface StateChannelKind<State = unknown, Standing = unknown> extends ChannelKindBase {
  readonly type: 'state';
  /** At most 255, append only: their order is part of resume tokens. */
  readonly views: readonly string[];
  /**
   * With `after: null` exactly one reading, the newest. Else every seal with `version > after` in order, then
   * the current state if it is newer than `after` and than the last of those seals.
   */
  read(id: string, after: number | null): Promise<readonly StateReading<State>[]>;
  standing(id: string, viewer: Viewer): Promise<Standing>;
  /** One of `views`. Pure. A change of what it depends on raises the version. */
  viewFor(viewer: Viewer, standing: Standing, state: State): string;
  /** What the view may see of it, ready for JSON. Called once per version and view, whatever the audience. */
  render(view: string, state: State): unknown;
}

export interface LogEntry {
  readonly position: number;
  readonly event: string;
  readonly data: unknown;
  readonly at: Date;
  /** What readers may filter by. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Entries after one position and up to another that a filter lets through. */
export interface LogRange {
  readonly after: number;
  readonly upTo: number;
  readonly filter?: LabelFilter | undefined;
}

export interface ItemReading {
  readonly key: string;
  readonly event: string;
  readonly data: unknown;
}

export interface LogChannelKind extends ChannelKindBase {
  readonly type: 'log';
  /** The logs that a channel of this kind has; at most 255, append only: their order is part of resume tokens. */
  readonly logs: readonly string[];
  /** One of `logs`. */
  logFor(viewer: Viewer): string;
  /** Position of the newest entry, 0 when there is none. */
  head(id: string, log: string): Promise<number>;
  /** At most `limit` entries from `after + 1` on, contiguous. */
  readLog(id: string, log: string, after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Everything a fresh subscriber needs, items included. */
  snapshot(
    id: string,
    log: string,
    filter?: LabelFilter,
  ): Promise<{ readonly event: string; readonly data: unknown }>;
  /** Longest replay, where it is not the hub's. */
  readonly replayEntries?: number;
  /** At most `limit` entries of a range, in order; a kind without it has no filters. */
  readRange?(id: string, log: string, range: LogRange, limit: number): Promise<readonly LogEntry[]>;
  /**
   * Up to which position the entries have been removed, which a filtered range does not show and memory does not know; a
   * kind without it keeps them all. It is asked after what is replayed was read.
   */
  removedThrough?(id: string, log: string): Promise<number>;
  /**
   * How many entries a reader does not get who is too far behind, told in the snapshot it gets instead as `skipped`;
   * a kind without it does not tell.
   */
  countSkipped?(id: string, log: string, range: LogRange): Promise<Skipped>;
  /** Current readings of these items, all of them for `null`. Keys that are no more are left out. */
  items(id: string, keys: readonly string[] | null): Promise<readonly ItemReading[]>;
}

/** As it is told in the snapshot. */
export interface Skipped {
  readonly skipped: number;
  /** There are more: it was not counted to the end. */
  readonly skippedMore?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: viewFor is contravariant in state and standing; only `any` holds every kind.
export type ChannelKind = StateChannelKind<any, any> | LogChannelKind;
