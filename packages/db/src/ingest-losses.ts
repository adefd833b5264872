import type { Loss } from '@pulse/domain';

interface Counted {
  readonly projectId: string;
  readonly reason: Loss['reason'];
  readonly code: string;
  count: number;
}

/** Losses that wait for the next flush, added up. */
export class IngestLosses {
  #counts = new Map<string, Counted>();

  get empty(): boolean {
    return this.#counts.size === 0;
  }

  add(projectId: string, { reason, code, count }: Loss): void {
    const key = `${projectId} ${reason} ${code}`;
    const known = this.#counts.get(key);
    if (known) known.count += count;
    else this.#counts.set(key, { projectId, reason, code, count });
  }

  /** Everything so far; who takes it and fails to write it gives it back by {@link add}. */
  take(): readonly Counted[] {
    const taken = [...this.#counts.values()];
    this.#counts = new Map();
    return taken;
  }

  /** Any project that has some, to write them under. */
  get someProject(): string | undefined {
    return this.#counts.values().next().value?.projectId;
  }
}
