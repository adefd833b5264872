/** What clients know of the events that they sent: only what was acknowledged counts. */
export class EventLedger {
  readonly #names = new Map<string, string>();

  acknowledge(events: readonly { readonly id: string; readonly name: string }[]): void {
    for (const { id, name } of events) this.#names.set(id, name);
  }

  get acknowledged(): number {
    return this.#names.size;
  }

  /** `id name` of each, in the order of their ids. */
  get lines(): string[] {
    return [...this.#names].map(([id, name]) => `${id} ${name}`).sort();
  }

  /** How many there are of each name. */
  get counts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const name of this.#names.values()) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  }
}
