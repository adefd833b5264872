import { ApiError, isTemporary } from '../../api/error.ts';
import { backoffDelay } from '../../api/live/backoff.ts';
import { askedDelay } from '../../api/patience.ts';
import { createStore, type Store } from '../../store.ts';
import { addVote, markAttempted, type PendingVote, parseVotes, removeVote } from './pending-votes.ts';

/** How the server judged a vote. */
export interface VoteOutcome {
  readonly vote: PendingVote;
  /** undefined: counted; otherwise the code with which it was refused. */
  readonly refusal: string | undefined;
}

export interface VoteSenderOptions {
  readonly send: (vote: PendingVote) => Promise<unknown>;
  readonly read: () => string | null;
  readonly write: (votes: string) => void;
  readonly onOutcome: (outcome: VoteOutcome) => void;
  readonly delay?: (attempt: number) => number;
}

/**
 * Sends votes until each has an answer, through reloads and dead networks: the queue is stored before the first
 * try, and a key makes every further try harmless.
 */
export class VoteSender {
  readonly pending: Store<readonly PendingVote[]>;
  /** The last try failed for want of a network: the screen says so instead of "sending…". */
  readonly waiting: Store<boolean> = createStore(false);
  readonly #options: VoteSenderOptions;
  #sending = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = true;

  constructor(options: VoteSenderOptions) {
    this.#options = options;
    this.pending = createStore(parseVotes(options.read()));
  }

  /** Begins with what an earlier visit left. */
  start(): void {
    this.#stopped = false;
    this.flush();
  }

  cast(vote: Omit<PendingVote, 'attempted'>): void {
    this.#keep(addVote(this.pending.get(), { ...vote, attempted: false }));
    this.flush();
  }

  /** Tries now: after a tap, when the network is back. */
  flush(): void {
    clearTimeout(this.#timer);
    void this.#run();
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    if (this.#sending || this.#stopped) return;
    this.#sending = true;
    let wait: number | undefined;
    for (let vote = this.pending.get()[0]; vote && !this.#stopped; vote = this.pending.get()[0]) {
      wait = await this.#try(vote);
      if (wait !== undefined) break;
    }
    this.#sending = false;
    if (wait !== undefined && !this.#stopped) this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** @returns the milliseconds to wait before another try, undefined when the vote has its answer */
  async #try(vote: PendingVote): Promise<number | undefined> {
    this.#keep(markAttempted(this.pending.get(), vote.key));
    try {
      await this.#options.send(vote);
      this.#settle(vote, undefined);
      return undefined;
    } catch (error) {
      if (!isTemporary(error)) {
        this.#settle(vote, error instanceof ApiError ? error.code : 'UNKNOWN');
        return undefined;
      }
      this.waiting.set(true);
      const wait = (this.#options.delay ?? backoffDelay)(this.#attempt++);
      const asked = askedDelay(error);
      return asked === 0 ? wait : Math.max(wait, asked + Math.random() * 500);
    }
  }

  #settle(vote: PendingVote, refusal: string | undefined): void {
    this.#attempt = 0;
    this.waiting.set(false);
    this.#keep(removeVote(this.pending.get(), vote.key));
    this.#options.onOutcome({ vote, refusal });
  }

  #keep(votes: readonly PendingVote[]): void {
    this.#options.write(JSON.stringify(votes));
    this.pending.set(votes);
  }
}
