import { interrupted } from './interruption.ts';
import { Figures } from './report/figures.ts';

/** What the parts of a benchmark share: where figures go, and how long they may still take. */
export class RunContext {
  readonly figures = new Figures();
  readonly notes: string[] = [];
  readonly problems: string[] = [];
  readonly #endsAt: number;
  #skipped = 0;

  /** @param minutes after which nothing new is begun */
  constructor(minutes: number) {
    this.#endsAt = performance.now() + minutes * 60_000;
  }

  /** Says what is going on, to the error stream: the report alone is the output. */
  progress(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** For what makes figures worthless: said at once and again in the report. */
  problem(text: string): void {
    this.progress(`!! ${text}`);
    if (!this.problems.includes(text)) this.problems.push(text);
  }

  /** Does a part unless the time is up; a benchmark is bounded whatever the machine. */
  async part(name: string, work: () => Promise<void>): Promise<void> {
    interrupted.throwIfAborted();
    if (performance.now() > this.#endsAt) {
      this.#skipped += 1;
      this.progress(`   ${name}: left out, the time is up`);
      return;
    }
    this.progress(`   ${name}`);
    await work();
  }

  /** Notes of the whole run. */
  allNotes(): readonly string[] {
    if (this.#skipped === 0) return this.notes;
    return [...this.notes, `${this.#skipped} parts were left out because the time was up; see min–max`];
  }
}
