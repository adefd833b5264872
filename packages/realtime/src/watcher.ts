import type { Actor, LabelFilter, Viewer } from '@pulse/core';
import type { Connection } from './connection.ts';
import { type ReaderFilter, readerFilter } from './label-filter.ts';
import type { ResumeCell } from './resume-token.ts';
import type { CancelTimer } from './timers.ts';

/**
 * - `loading`: its past is being read; what happens meanwhile is kept for it
 * - `live`: everything that happens is enqueued
 * - `lagging`: its connection could not keep up; nothing is enqueued until it drains, then it loads again
 * - `closed`: unsubscribed
 */
export type WatcherPhase = 'loading' | 'live' | 'lagging' | 'closed';

/** One connection's place on one channel. */
export class Watcher {
  readonly channel: string;
  readonly viewer: Viewer;
  readonly connection: Connection;
  /** What the right to watch hangs on, as `<type>:<id>`, and whose right it is. */
  readonly resource: string;
  readonly actor: Actor;
  /** Of a log, what of it this reader wants. */
  readonly filter: ReaderFilter | undefined;
  phase: WatcherPhase = 'loading';
  /** Up to where this reader's transport has been given the channel; before that, where it resumes from. */
  place: ResumeCell | undefined;
  /** Loads again from `place`; set by the hub. */
  reload: () => void = () => {};
  /** Set while it waits to load again after a failure. */
  cancelRetry: CancelTimer | undefined;

  constructor(
    grant: {
      readonly channel: string;
      readonly viewer: Viewer;
      readonly resource: string;
      readonly actor: Actor;
      readonly filter?: LabelFilter | undefined;
    },
    connection: Connection,
    place: ResumeCell | undefined,
  ) {
    this.channel = grant.channel;
    this.viewer = grant.viewer;
    this.resource = grant.resource;
    this.actor = grant.actor;
    this.filter = readerFilter(grant.filter);
    this.connection = connection;
    this.place = place;
  }

  /** Loaded: unless it was unsubscribed meanwhile. */
  becomeLive(): void {
    if (this.phase !== 'closed') this.phase = 'live';
  }
}
