import type { PulseError, Viewer } from '@pulse/core';
import type { EncodedFrame } from './frame.ts';
import { batchOf, type FrameBatch } from './frame-batch.ts';
import type { HubLimits } from './hub-limits.ts';
import type { HubObserver } from './hub-observer.ts';
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
  /** One write for all of them, in order. The watchers' places are still those from before. Must not throw. */
  write(batch: FrameBatch): void;
  /** Bytes accepted and not yet taken by the kernel. */
  queuedBytes(): number;
  /** The transport then calls `connection.close()` like for any other end. */
  close(reason: HubCloseReason): void;
  /**
   * The right to watch one channel is gone, or the channel is: `error` says which to the reader. A transport that has
   * no words for it leaves this out and is closed as revoked.
   */
  lost?(channel: string, error: PulseError): void;
  /** From now on the channel is told as this viewer hears it. */
  moved?(channel: string, viewer: Viewer): void;
  /** Whose credentials it holds, as `actorSubject` names them. */
  subject(): string | null;
  /** Of which sign-in its token is, as `signInSubject` names it; absent where tokens are of none. */
  signIn?(): string | null;
}

/** What all connections of a hub share. */
export interface ConnectionSetting {
  readonly scheduler: WriteScheduler;
  readonly limits: HubLimits;
  readonly timers: Timers;
  readonly observer: HubObserver;
}

interface Waiting {
  readonly watcher: Watcher;
  readonly batch: FrameBatch;
  /** The pass during which it came, at the latest; it goes with a later one. */
  readonly pass: number;
}

/**
 * Frames on their way to one reader: gathered per tick, written together, held back while the socket is full.
 *
 * Held back means: a state replaces its older self, everything else waits by reference up to a bound; beyond it
 * the watcher lags: its frames are dropped, and it is read anew from its place once the socket has drained.
 */
export class Connection {
  readonly transport: Transport;
  readonly #setting: ConnectionSetting;
  readonly #watchers = new Map<string, Watcher>();
  #waiting: Waiting[] = [];
  #waitingFrames = 0;
  #lagging: Set<Watcher> | undefined;
  #congestedSince: number | undefined;
  #cancelRecheck: CancelTimer | undefined;
  #closed = false;

  constructor(transport: Transport, setting: ConnectionSetting) {
    this.transport = transport;
    this.#setting = setting;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Frames held back, for tests and metrics. */
  get waitingFrames(): number {
    return this.#waitingFrames;
  }

  /** Whether the socket takes less than it is given. */
  get congested(): boolean {
    return this.#congestedSince !== undefined;
  }

  /** Its subscriptions, by channel. */
  get watchers(): ReadonlyMap<string, Watcher> {
    return this.#watchers;
  }

  /** Resumes all its channels at once, as of what was written last; empty when nothing was. */
  get token(): string {
    let token = '';
    for (const { place } of this.#watchers.values()) {
      if (place) token = token === '' ? place.cell : `${token}~${place.cell}`;
    }
    return token;
  }

  add(watcher: Watcher): void {
    this.#watchers.set(watcher.channel, watcher);
  }

  enqueue(watcher: Watcher, frame: EncodedFrame): void {
    this.enqueueBatch(watcher, batchOf(frame));
  }

  enqueueBatch(watcher: Watcher, batch: FrameBatch): void {
    if (this.#closed || watcher.phase === 'lagging' || watcher.phase === 'closed') return;
    if (this.#congestedSince !== undefined) {
      if (batch.replaceKey !== undefined) this.#dropOlder(batch.replaceKey);
      if (this.#waitingFrames + batch.frames.length > this.#setting.limits.waitingFrames) {
        this.lag(watcher);
        return;
      }
    }
    this.#waiting.push({ watcher, batch, pass: this.#setting.scheduler.pass });
    this.#waitingFrames += batch.frames.length;
    this.#setting.scheduler.add(this);
  }

  /**
   * Writes what waited when the pass began, as far as the socket takes it. Called by the scheduler.
   *
   * @returns how many batches it wrote
   */
  flush(): number {
    let written = 0;
    while (!this.#closed) {
      if (this.transport.queuedBytes() > this.#setting.limits.congestedBytes) {
        this.#holdBack();
        return written;
      }
      const some = this.#writeSome();
      written += some;
      // What is left came during this pass; how full the socket is will be asked by whoever has more for it.
      if (some === 0 || this.#waiting.length === 0) break;
    }
    if (this.#congestedSince !== undefined) this.#recover();
    return written;
  }

  #recover(): void {
    this.#congestedSince = undefined;
    this.#cancelRecheck?.();
    this.#cancelRecheck = undefined;
    const lagging = this.#lagging;
    this.#lagging = undefined;
    for (const watcher of lagging ?? []) watcher.reload();
  }

  /** The transport's queue became shorter; spares it the wait for the next look. */
  drained(): void {
    if (this.#congestedSince !== undefined) this.#setting.scheduler.add(this);
  }

  /** Takes the watcher out, with whatever waits for it. */
  forget(watcher: Watcher): void {
    this.#discard(watcher);
    this.#lagging?.delete(watcher);
    if (this.#watchers.get(watcher.channel) === watcher) this.#watchers.delete(watcher.channel);
  }

  close(): void {
    this.#closed = true;
    this.#waiting = [];
    this.#waitingFrames = 0;
    this.#lagging = undefined;
    this.#cancelRecheck?.();
  }

  /** Drops what waits for the watcher and loads it again once the socket has drained. */
  lag(watcher: Watcher): void {
    if (watcher.phase === 'closed') return; // it left while it was loading
    watcher.phase = 'lagging';
    this.#setting.observer.lagged();
    this.#discard(watcher);
    this.#lagging ??= new Set();
    this.#lagging.add(watcher);
    // Only who is held back is looked at again; otherwise the next flush is what loads it.
    this.#congestedSince ??= this.#setting.timers.now();
    this.#setting.scheduler.add(this);
  }

  #writeSome(): number {
    const waiting = this.#waiting;
    const { scheduler, limits } = this.#setting;
    let count = 0;
    let bytes = 0;
    for (const { pass, batch } of waiting) {
      if (pass >= scheduler.pass) break;
      // Bounded, and looked at again in between: a long replay cannot fill the socket.
      if (bytes > 0 && bytes + batch.bytes > limits.writeBytes) break;
      bytes += batch.bytes;
      count += 1;
      this.#waitingFrames -= batch.frames.length;
    }
    if (count === 0) return 0;
    const written = count === waiting.length ? waiting : waiting.slice(0, count);
    this.#waiting = count === waiting.length ? [] : waiting.slice(count);
    this.transport.write(scheduler.merger.merge(written));
    for (const { watcher, batch } of written) watcher.place = batch.frames.at(-1);
    return count;
  }

  #holdBack(): void {
    const now = this.#setting.timers.now();
    this.#congestedSince ??= now;
    const stalled = now - this.#congestedSince >= this.#setting.limits.stalledMilliseconds;
    if (stalled || this.transport.queuedBytes() > this.#setting.limits.queuedBytes) {
      this.transport.close('slow');
      return;
    }
    this.#cancelRecheck ??= this.#setting.timers.after(this.#setting.limits.recheckMilliseconds, () => {
      this.#cancelRecheck = undefined;
      this.#setting.scheduler.add(this);
    });
  }

  #dropOlder(replaceKey: string): void {
    const index = this.#waiting.findIndex(({ batch }) => batch.replaceKey === replaceKey);
    if (index < 0) return;
    this.#waiting.splice(index, 1);
    this.#waitingFrames -= 1;
    this.#setting.observer.conflated('reader', 1);
  }

  #discard(watcher: Watcher): void {
    if (this.#waiting.length === 0) return;
    this.#waiting = this.#waiting.filter((waiting) => waiting.watcher !== watcher);
    this.#waitingFrames = this.#waiting.reduce((frames, { batch }) => frames + batch.frames.length, 0);
  }
}
