import type { Log } from '@pulse/core';
import type { Broker, Signal, SignalListener } from './broker.ts';

/** For a single process. */
export class MemoryBroker implements Broker {
  readonly #log: Log;
  readonly #listeners = new Set<SignalListener>();
  #queue: Signal[] = [];
  #closed = false;

  constructor(log: Log) {
    this.#log = log;
  }

  publish(signal: Signal): void {
    if (this.#closed) return;
    this.#queue.push(signal);
    if (this.#queue.length === 1) queueMicrotask(() => this.#deliver());
  }

  subscribe(listener: SignalListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#listeners.clear();
  }

  #deliver(): void {
    const signals = this.#queue;
    this.#queue = [];
    for (const signal of signals) {
      for (const listener of this.#listeners) {
        try {
          listener(signal);
        } catch (error) {
          this.#log.error({ err: error, signal: signal.type }, 'a signal listener failed');
        }
      }
    }
  }
}
