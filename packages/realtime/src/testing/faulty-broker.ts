import type { Broker, Signal, SignalListener } from '../broker.ts';
import type { Draw } from './seeded-draws.ts';

/** How many of a hundred signals meet each fault on their way to one node. */
export interface SignalFaults {
  /** Never arrive. */
  readonly dropped: number;
  /** Arrive twice. */
  readonly duplicated: number;
  /** Arrive after up to eight later ones, or when `release` is called. */
  readonly delayed: number;
  /** Log signals that arrive without their entries. */
  readonly stripped: number;
  /** Log signals that lose entries at one end or in the middle. */
  readonly truncated: number;
}

export const noFaults: SignalFaults = { dropped: 0, duplicated: 0, delayed: 0, stripped: 0, truncated: 0 };
/** Everything at once. */
export const manyFaults: SignalFaults = {
  dropped: 25,
  duplicated: 20,
  delayed: 25,
  stripped: 20,
  truncated: 20,
};

interface Held {
  readonly signal: Signal;
  readonly listener: SignalListener;
  /** After so many more signals. */
  remaining: number;
}

/** One node's end of a broker, with a bad line between: what arrives meets faults, as the draws will have it. */
export class FaultyBroker implements Broker {
  faults: SignalFaults;
  /** Nothing passes, either way. */
  partitioned = false;
  /** What listeners threw. */
  readonly failures: unknown[] = [];
  readonly #inner: Broker;
  readonly #draw: Draw;
  readonly #listeners = new Set<SignalListener>();
  #held: Held[] = [];

  constructor(inner: Broker, draw: Draw, faults: SignalFaults) {
    this.#inner = inner;
    this.#draw = draw;
    this.faults = faults;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  publish(signal: Signal): void {
    if (!this.partitioned) this.#inner.publish(signal);
  }

  subscribe(listener: SignalListener): () => void {
    this.#listeners.add(listener);
    const leave = this.#inner.subscribe((signal) => this.#receive(signal, listener));
    return () => {
      this.#listeners.delete(listener);
      leave();
    };
  }

  /** Lets what was delayed arrive, in any order. */
  release(): void {
    const held = this.#held;
    this.#held = [];
    while (held.length > 0) {
      for (const { signal, listener } of held.splice(this.#draw(held.length), 1))
        this.#call(listener, signal);
    }
  }

  async close(): Promise<void> {
    this.#held = [];
    await this.#inner.close();
  }

  #receive(signal: Signal, listener: SignalListener): void {
    if (this.partitioned || this.#happens(this.faults.dropped)) return;
    const times = this.#happens(this.faults.duplicated) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const arriving = this.#damage(signal);
      if (this.#happens(this.faults.delayed)) {
        this.#held.push({ signal: arriving, listener, remaining: 1 + this.#draw(8) });
      } else {
        this.#call(listener, arriving);
      }
    }
    for (const held of this.#held) held.remaining -= 1;
    const ripe = this.#held.filter(({ remaining }) => remaining <= 0);
    this.#held = this.#held.filter(({ remaining }) => remaining > 0);
    for (const held of ripe) this.#call(held.listener, held.signal);
  }

  #call(listener: SignalListener, signal: Signal): void {
    if (!this.#listeners.has(listener)) return;
    try {
      listener(signal);
    } catch (error) {
      this.failures.push(error);
    }
  }

  #damage(signal: Signal): Signal {
    if (signal.type !== 'log' || !signal.entries) return signal;
    const { entries, ...bare } = signal;
    if (this.#happens(this.faults.stripped)) return bare;
    if (!this.#happens(this.faults.truncated)) return signal;
    return { ...bare, entries: entries.toSpliced(this.#draw(entries.length + 1), 1) };
  }

  #happens(percent: number): boolean {
    return this.#draw(100) < percent;
  }
}
