import { setTimeout as sleep } from 'node:timers/promises';
import { openRawWebSocket, type RawWebSocket } from '../wire/raw-websocket.ts';
import type { Dialect } from './dialects.ts';
import { nowMicroseconds } from './stamp.ts';

/** A pace that is kept by time, not by answers: what is late is sent at once, and its delay counts. */
export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

/** Connections that publish, in turn. */
export class Publishers {
  readonly #port: number;
  readonly #dialect: Dialect;
  readonly #sockets: RawWebSocket[] = [];
  #sequence = 0;
  #accepted = 0;
  readonly #refusals = new Map<string, number>();
  #closed = 0;

  constructor(port: number, dialect: Dialect) {
    this.#port = port;
    this.#dialect = dialect;
  }

  /** Messages sent so far; the next one has this sequence. */
  get sent(): number {
    return this.#sequence;
  }

  /** Messages that the server has taken: by its answer, where it gives one. */
  get accepted(): number {
    return this.#dialect.outcome === undefined ? this.#sequence : this.#accepted;
  }

  /** Messages whose answer is still to come. */
  get unanswered(): number {
    if (this.#dialect.outcome === undefined) return 0;
    return this.#sequence - this.#accepted - this.#refused;
  }

  /** How often each code was answered since the last time this was asked. */
  takeRefusals(): Readonly<Record<string, number>> {
    const taken = Object.fromEntries(this.#refusals);
    if (this.#closed > 0) taken.CONNECTION_CLOSED = this.#closed;
    this.#refusals.clear();
    this.#closed = 0;
    return taken;
  }

  #refused = 0;

  /** Opens as many connections as a rate takes. Four at least: a single one would be a special case. */
  async prepare(perSecond: number): Promise<void> {
    const { publisherRate } = this.#dialect;
    const wanted = Math.max(4, Math.ceil(perSecond / publisherRate));
    while (this.#sockets.length < wanted) this.#sockets.push(await this.#open());
  }

  /** Publishes at a pace; answers the sequence of the first message and of the one after the last. */
  async publish({ perSecond, seconds }: Pace): Promise<{ readonly first: number; readonly beyond: number }> {
    const first = this.#sequence;
    const startedAt = nowMicroseconds();
    const total = Math.round(perSecond * seconds);
    const interval = 1e6 / perSecond;
    for (let sent = 0; sent < total; ) {
      const due = Math.min(total, Math.floor((nowMicroseconds() - startedAt) / interval) + 1);
      for (; sent < due; sent += 1) this.#send(Math.round(startedAt + sent * interval));
      if (sent < total) await sleep(1);
    }
    // The last message's share of time belongs to the span as well.
    const left = startedAt + seconds * 1e6 - nowMicroseconds();
    if (left > 0) await sleep(left / 1_000);
    return { first, beyond: this.#sequence };
  }

  close(): void {
    for (const socket of this.#sockets.splice(0)) socket.destroy();
  }

  #send(publishedAt: number): void {
    const socket = this.#sockets[this.#sequence % this.#sockets.length];
    socket?.send(this.#dialect.publish({ sequence: this.#sequence, publishedAt }));
    this.#sequence += 1;
  }

  async #open(): Promise<RawWebSocket> {
    const { outcome, path, answer, publisherGreeting, letsPublish } = this.#dialect;
    const ready = Promise.withResolvers<void>();
    let isReady = letsPublish === undefined;
    const socket: RawWebSocket = await openRawWebSocket({
      port: this.#port,
      path,
      headBytes: 256,
      take: (bytes, start, end) => {
        const reply = answer?.('publisher', bytes, start, end);
        if (reply !== undefined) socket.send(reply);
        const text = bytes.toString('utf8', start, end);
        if (!isReady) {
          if (letsPublish?.(text)) {
            isReady = true;
            ready.resolve();
          }
          return;
        }
        const result = outcome?.(text);
        if (result === 'accepted') this.#accepted += 1;
        else if (result !== undefined) {
          this.#refused += 1;
          this.#refusals.set(result.refused, (this.#refusals.get(result.refused) ?? 0) + 1);
        }
      },
      onClose: (code) => {
        this.#closed += 1;
        ready.reject(new Error(`a publisher was closed with ${code}`));
      },
    });
    for (const frame of publisherGreeting()) socket.send(frame);
    if (isReady) ready.resolve();
    await ready.promise;
    return socket;
  }
}
