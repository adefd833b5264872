import type { Receipt } from '../measure/staleness.ts';

/** What happened in a rehearsal, told by bots and screen while it runs. Times are of performance.now(). */
export class RehearsalLedger {
  joined = 0;
  readonly joinMilliseconds: number[] = [];
  readonly voteMilliseconds: number[] = [];
  /** Of votes that found no connection, or lost it before they were answered and were sent again. */
  readonly cutVoteMilliseconds: number[] = [];
  /** Milliseconds that bots were away, from the cut until both channels were back. */
  readonly awayMilliseconds: number[] = [];
  /** Acknowledged votes, to be found on the screen. */
  readonly receipts: Receipt[] = [];
  readonly #refusals = new Map<string, number>();
  /** What bots gave up: it was refused for good, or for too long. */
  abandoned = 0;
  /** Connections that ended although nobody had cut them. */
  disconnections = 0;
  /** Snapshots that bots got in place of what they had missed. */
  resets = 0;
  /** Breaks of the protocol: an entry missed in silence, or told twice. */
  readonly gaps: string[] = [];

  refused(what: string, code: string): void {
    const key = `${what}: ${code}`;
    this.#refusals.set(key, (this.#refusals.get(key) ?? 0) + 1);
  }

  get refusals(): ReadonlyMap<string, number> {
    return this.#refusals;
  }
}
