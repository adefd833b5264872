import type { Timers } from '../timers.ts';

interface Pending {
  readonly due: number;
  readonly callback: () => void;
}

/** Time that moves only when told to. `soon` is real: it is not time but order. */
export class ManualTimers implements Timers {
  #now = 0;
  readonly #pending = new Set<Pending>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const pending = { due: this.#now + milliseconds, callback };
    this.#pending.add(pending);
    return () => void this.#pending.delete(pending);
  }

  soon(callback: () => void): void {
    setImmediate(callback);
  }

  /** Timers that have not fired. */
  get pending(): number {
    return this.#pending.size;
  }

  /** Work that takes time: moves it without firing anything, as a busy process would. */
  spend(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Fires what falls due on the way, in order, letting consequences settle in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settle();
      let next: Pending | undefined;
      for (const pending of this.#pending) if (!next || pending.due < next.due) next = pending;
      if (!next || next.due > end) break;
      this.#pending.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.callback();
    }
    this.#now = Math.max(this.#now, end);
    await settle();
  }
}

/** Lets everything run that waits for nothing but its turn. */
export async function settle(turns = 30): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
