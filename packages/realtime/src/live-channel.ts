import type { Clock, Log } from '@pulse/core';
import type { Signal } from './broker.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubObserver } from './hub-observer.ts';
import type { ResumeTokens } from './resume-token.ts';
import type { Timers } from './timers.ts';
import type { Watcher } from './watcher.ts';

/** What a channel needs of its surroundings. */
export interface ChannelSetting {
  readonly epoch: number;
  readonly tokens: ResumeTokens;
  readonly limits: HubLimits;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly observer: HubObserver;
  /** What the last pass over the connections cost, in milliseconds. */
  readonly passCost: () => number;
  /** A reading of this time is on its way to everybody. */
  readonly due: (at: Date) => void;
}

/** A channel somebody watches. It lives from its first watcher to its last. */
export interface LiveChannel {
  /** Live, loading and lagging ones together. */
  readonly watchers: number;
  /**
   * Brings a watcher from its place, or from nowhere, to `live`, without gap or duplicate. Everything it misses
   * is enqueued at the moment it becomes live, never before.
   *
   * @returns the resume token cell that stands for what was enqueued
   */
  open(watcher: Watcher): Promise<string>;
  leave(watcher: Watcher): void;
  signal(signal: Signal): void;
  /** Reads whatever may have been missed, as after a lost connection to the broker. */
  recheck(): void;
  dispose(): void;
}
