import type { Log } from '@pulse/core';
import type { Connection } from './connection.ts';
import type { Timers } from './timers.ts';

/**
 * Flushes the connections that have frames at the end of the tick, in slices: 2,000 writes in one go would keep
 * the event loop for about 20 ms.
 */
export class WriteScheduler {
  readonly #timers: Timers;
  readonly #sliceMilliseconds: number;
  readonly #log: Log;
  readonly #dirty = new Set<Connection>();
  #scheduled = false;

  constructor(timers: Timers, sliceMilliseconds: number, log: Log) {
    this.#timers = timers;
    this.#sliceMilliseconds = sliceMilliseconds;
    this.#log = log;
  }

  add(connection: Connection): void {
    this.#dirty.add(connection);
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#timers.soon(() => this.#flushSlice());
  }

  #flushSlice(): void {
    this.#scheduled = false;
    const start = this.#timers.now();
    for (const connection of this.#dirty) {
      this.#dirty.delete(connection);
      try {
        connection.flush();
      } catch (error) {
        this.#log.error({ err: error }, 'writing to a live connection failed');
        connection.transport.close('failed');
      }
      if (this.#dirty.size > 0 && this.#timers.now() - start >= this.#sliceMilliseconds) break;
    }
    if (this.#dirty.size > 0 && !this.#scheduled) {
      this.#scheduled = true;
      this.#timers.soon(() => this.#flushSlice());
    }
  }
}
