import type { EncodedFrame } from './frame.ts';
import type { HubLimits } from './hub-limits.ts';
import { ComposedToken } from './resume-token.ts';
import type { CancelTimer, Timers } from './timers.ts';
import type { Watcher } from './watcher.ts';
import type { WriteScheduler } from './write-scheduler.ts';

/**
 * Why the hub gives a connection up: `slow` may resume at once, `revoked` must not, `failed` is a fault of ours
 * and may resume.
 */
export type HubCloseReason = 'slow' | 'revoked' | 'failed';

/** A socket or stream, as much of it as the hub needs. A protocol implements it. */
export interface Transport {
  /** One write for all of them, in order. Must not throw. */
  write(frames: readonly EncodedFrame[]): void;
  /** Bytes accepted and not yet taken by the kernel. */
  queuedBytes(): number;
  /** The transport then calls `connection.close()` like for any other end. */
  close(reason: HubCloseReason): void;
  /** Whose credentials it holds, as `actorSubject` names them. */
  subject(): string | null;
}

interface Waiting {
  readonly watcher: Watcher;
  readonly frame: EncodedFrame;
}

/**
 * Frames on their way to one reader: gathered per tick, written together, held back while the socket is full.
 *
 * Held back means: a state replaces its older self, everything else waits by reference up to a bound; beyond it
 * the watcher lags: its frames are dropped, and it is read anew from its place once the socket has drained.
 */
export class Connection {
  /** Resumes all its channels at once; advanced as frames are written. */
  readonly token = new ComposedToken();
  readonly transport: Transport;
  readonly #scheduler: WriteScheduler;
  readonly #limits: HubLimits;
  readonly #timers: Timers;
  #waiting: Waiting[] = [];
  readonly #lagging = new Set<Watcher>();
  #congestedSince: number | undefined;
  #cancelRecheck: CancelTimer | undefined;
  #closed = false;

  constructor(transport: Transport, scheduler: WriteScheduler, limits: HubLimits, timers: Timers) {
    this.transport = transport;
    this.#scheduler = scheduler;
    this.#limits = limits;
    this.#timers = timers;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Frames held back, for tests and metrics. */
  get waitingFrames(): number {
    return this.#waiting.length;
  }

  enqueue(watcher: Watcher, frame: EncodedFrame): void {
    if (this.#closed || watcher.phase === 'lagging' || watcher.phase === 'closed') return;
    if (this.#congestedSince !== undefined) {
      if (frame.replaceKey !== undefined) this.#dropOlder(frame.replaceKey);
      if (this.#waiting.length >= this.#limits.waitingFrames) {
        this.lag(watcher);
        return;
      }
    }
    this.#waiting.push({ watcher, frame });
    this.#scheduler.add(this);
  }

  /** Writes what waits, as far as the socket takes it. Called by the scheduler. */
  flush(): void {
    while (!this.#closed) {
      if (this.transport.queuedBytes() > this.#limits.congestedBytes) {
        this.#holdBack();
        return;
      }
      if (this.#waiting.length === 0) break;
      this.#writeSome();
    }
    this.#congestedSince = undefined;
    this.#cancelRecheck?.();
    this.#cancelRecheck = undefined;
    for (const watcher of this.#lagging) {
      this.#lagging.delete(watcher);
      watcher.reload();
    }
  }

  /** The transport's queue became shorter; spares it the wait for the next look. */
  drained(): void {
    if (this.#congestedSince !== undefined) this.#scheduler.add(this);
  }

  forget(watcher: Watcher): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting.watcher !== watcher);
    this.#lagging.delete(watcher);
    this.token.forget(watcher.channel);
  }

  close(): void {
    this.#closed = true;
    this.#waiting = [];
    this.#lagging.clear();
    this.#cancelRecheck?.();
  }

  #writeSome(): void {
    const batch: EncodedFrame[] = [];
    let bytes = 0;
    for (const { watcher, frame } of this.#waiting) {
      // A batch of the size that congests: a long replay cannot fill the socket beyond twice that.
      if (bytes > 0 && bytes + frame.payload.length > this.#limits.congestedBytes) break;
      bytes += frame.payload.length;
      batch.push(frame);
      watcher.place = frame;
    }
    this.#waiting = batch.length === this.#waiting.length ? [] : this.#waiting.slice(batch.length);
    this.transport.write(batch);
    for (const frame of batch) this.token.advance(frame.channel, frame.cell);
  }

  #holdBack(): void {
    const now = this.#timers.now();
    this.#congestedSince ??= now;
    const stalled = now - this.#congestedSince >= this.#limits.stalledMilliseconds;
    if (stalled || this.transport.queuedBytes() > this.#limits.queuedBytes) {
      this.transport.close('slow');
      return;
    }
    this.#cancelRecheck ??= this.#timers.after(this.#limits.recheckMilliseconds, () => {
      this.#cancelRecheck = undefined;
      this.#scheduler.add(this);
    });
  }

  #dropOlder(replaceKey: string): void {
    const index = this.#waiting.findIndex(({ frame }) => frame.replaceKey === replaceKey);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  /** Drops what waits for the watcher and loads it again once the socket has drained. */
  lag(watcher: Watcher): void {
    watcher.phase = 'lagging';
    this.#waiting = this.#waiting.filter((waiting) => waiting.watcher !== watcher);
    this.#lagging.add(watcher);
  }
}
