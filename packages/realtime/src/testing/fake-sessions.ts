import type { Viewer } from '@pulse/core';
import type { ItemReading, LogChannelKind, LogEntry } from '../channel-kind.ts';

interface Row {
  logs: Map<string, LogEntry[]>;
  items: Map<string, number>;
}

/** A table of sessions in memory: two logs and keyed items. */
export class FakeSessions implements LogChannelKind {
  readonly type = 'log';
  readonly prefix = 'session';
  readonly code = 2;
  readonly logs = ['everyone', 'staff'];
  reads = 0;
  pause: () => Promise<void> = async () => {};
  readonly #rows = new Map<string, Row>();

  create(id: string): void {
    this.#rows.set(id, { logs: new Map(this.logs.map((log) => [log, []])), items: new Map() });
  }

  /** Appends an entry and answers the head it makes. */
  append(id: string, log: string, data: unknown = null): number {
    const entries = this.entries(id, log);
    const position = (entries.at(-1)?.position ?? 0) + 1;
    entries.push({ position, event: 'message.posted', data, at: new Date(0) });
    return position;
  }

  /** Deletes the oldest entries, as retention does. */
  prune(id: string, log: string, count: number): void {
    this.entries(id, log).splice(0, count);
  }

  setItem(id: string, key: string, value: number): void {
    this.#row(id).items.set(key, value);
  }

  itemValues(id: string): ReadonlyMap<string, number> {
    return this.#row(id).items;
  }

  entries(id: string, log: string): LogEntry[] {
    return this.#row(id).logs.get(log) ?? [];
  }

  logFor(viewer: Viewer): string {
    return viewer.role === 'staff' ? 'staff' : 'everyone';
  }

  async head(id: string, log: string): Promise<number> {
    return this.#look(() => this.entries(id, log).at(-1)?.position ?? 0);
  }

  async readLog(id: string, log: string, after: number, limit: number): Promise<readonly LogEntry[]> {
    return this.#look(() => {
      const entries = this.entries(id, log).filter((entry) => entry.position > after);
      return entries.slice(0, limit);
    });
  }

  async snapshot(id: string): Promise<{ event: string; data: unknown }> {
    return this.#look(() => ({
      event: 'session.snapshot',
      data: { items: Object.fromEntries(this.#row(id).items) },
    }));
  }

  async items(id: string, keys: readonly string[] | null): Promise<readonly ItemReading[]> {
    return this.#look(() =>
      [...this.#row(id).items]
        .filter(([key]) => keys === null || keys.includes(key))
        .map(([key, value]) => ({ key, event: 'counter.changed', data: { id: key, value } })),
    );
  }

  #row(id: string): Row {
    const row = this.#rows.get(id);
    if (!row) throw new Error(`no session ${id}`);
    return row;
  }

  async #look<Result>(look: () => Result): Promise<Result> {
    this.reads += 1;
    await this.pause();
    const result = look();
    await this.pause();
    return result;
  }
}
