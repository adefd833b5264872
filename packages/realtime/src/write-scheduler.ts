import type { Clock, Log } from '@pulse/core';
import type { Connection } from './connection.ts';
import { BatchMerger } from './frame-batch.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubObserver } from './hub-observer.ts';
import type { CancelTimer, Timers } from './timers.ts';

/** A pass that costs less than this leaves no pause behind it. Milliseconds. */
const freePass = 1;
/** The clock is looked at after so many writes: a look costs a fiftieth of a write. */
const flushesPerLook = 8;

export interface WriteSchedulerOptions {
  readonly timers: Timers;
  readonly limits: Pick<HubLimits, 'sliceMilliseconds' | 'longestTick'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly observer: HubObserver;
}

interface Pass {
  cost: number;
  readonly connections: number;
  batches: number;
  readonly oldest: number;
}

const emptyPass: Pass = { cost: 0, connections: 0, batches: 0, oldest: Number.POSITIVE_INFINITY };

/**
 * Flushes the connections that have frames, in passes: all that are due once, each with everything it waits for.
 *
 * A pass begins at the end of the turn in which the first frame came, so that an idle hub adds no delay. After a
 * pass there is a pause as long as the pass itself, longer when connections were given several batches at once
 * because more came meanwhile: the busier, the more goes into one write. (A write costs about 7 µs whatever its
 * size up to 16 KiB; 4,000 messages a second to 1,000 sockets are 4 million writes one by one, 50,000 in passes
 * 20 ms apart.)
 *
 * A pass carries what had come when it began, so that all are written the same bytes, made once. If it took along what
 * comes meanwhile, each connection of a long pass would be written something else: with 5,000 watchers and 256 messages a
 * second, passes grew to seconds.
 *
 * A pass runs in slices: 2,000 writes in one go would keep the event loop for about 20 ms.
 */
export class WriteScheduler {
  /** Joins what one connection is written; shared, because an audience is written the same. */
  readonly merger = new BatchMerger();
  readonly #timers: Timers;
  readonly #limits: Pick<HubLimits, 'sliceMilliseconds' | 'longestTick'>;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #observer: HubObserver;
  /** Of the pass under way, not flushed yet. */
  #due: readonly Connection[] = [];
  /** How many of them have been. */
  #flushed = 0;
  /** Of the next pass. */
  readonly #dirty = new Set<Connection>();
  #running = false;
  #stopped = false;
  #scheduled = false;
  #cancelPause: CancelTimer | undefined;
  #pass: Pass = emptyPass;
  /** When the oldest reading happened that the next pass carries; infinite when there is none. */
  #oldest = Number.POSITIVE_INFINITY;
  #passes = 0;
  #passCost = 0;
  #notBefore = Number.NEGATIVE_INFINITY;

  constructor(options: WriteSchedulerOptions) {
    this.#timers = options.timers;
    this.#limits = options.limits;
    this.#log = options.log;
    this.#clock = options.clock;
    this.#observer = options.observer;
  }

  /** A reading of this time was handed to connections. */
  due(at: Date): void {
    this.#oldest = Math.min(this.#oldest, at.getTime());
  }

  /** Milliseconds that the last pass spent on writing. */
  get passCost(): number {
    return this.#passCost;
  }

  /** How many passes have begun. */
  get pass(): number {
    return this.#passes;
  }

  add(connection: Connection): void {
    this.#dirty.add(connection);
    this.#schedule();
  }

  /** For good, when all connections are closed. */
  stop(): void {
    this.#stopped = true;
    this.#cancelPause?.();
  }

  #schedule(): void {
    if (this.#stopped || this.#running || this.#scheduled || this.#dirty.size === 0) return;
    this.#scheduled = true;
    const wait = this.#notBefore - this.#timers.now();
    const begin = () => {
      this.#scheduled = false;
      this.#begin();
    };
    if (wait > 0) this.#cancelPause = this.#timers.after(wait, begin);
    else this.#timers.soon(begin);
  }

  #begin(): void {
    this.#running = true;
    this.#passes += 1;
    this.#due = [...this.#dirty];
    this.#flushed = 0;
    this.#dirty.clear();
    this.#pass = { cost: 0, connections: this.#due.length, batches: 0, oldest: this.#oldest };
    this.#oldest = Number.POSITIVE_INFINITY;
    this.#slice();
  }

  #slice(): void {
    const start = this.#timers.now();
    while (this.#flushed < this.#due.length) {
      const connection = this.#due[this.#flushed];
      this.#flushed += 1;
      if (connection) this.#flush(connection);
      if (this.#flushed % flushesPerLook > 0) continue;
      if (this.#timers.now() - start >= this.#limits.sliceMilliseconds) break;
    }
    const now = this.#timers.now();
    this.#pass.cost += now - start;
    if (this.#flushed < this.#due.length) this.#timers.soon(() => this.#slice());
    else this.#end(now);
  }

  #end(now: number): void {
    this.#running = false;
    this.#due = [];
    this.merger.clear();
    const { cost, connections, batches, oldest } = this.#pass;
    const crowding = Math.max(1, batches / Math.max(1, connections));
    const pause = cost < freePass ? 0 : Math.min(cost * crowding, this.#limits.longestTick);
    this.#passCost = cost;
    this.#notBefore = now + pause;
    this.#observer.passed({
      connections,
      milliseconds: cost,
      pauseMilliseconds: pause,
      lagMilliseconds: Number.isFinite(oldest) ? this.#clock.now().getTime() - oldest : undefined,
    });
    this.#schedule();
  }

  #flush(connection: Connection): void {
    try {
      this.#pass.batches += connection.flush();
    } catch (error) {
      this.#log.error({ err: error }, 'writing to a live connection failed');
      connection.transport.close('failed');
    }
  }
}
