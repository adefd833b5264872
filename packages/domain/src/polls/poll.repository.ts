import type { Session } from '../sessions/index.ts';
import type { Poll, PollOption } from './poll.ts';
import type { PollState, Tally } from './results.ts';

export interface PollWithSession {
  readonly poll: Poll;
  readonly session: Session;
}

export interface Vote {
  readonly pollId: string;
  readonly participantId: string;
  readonly optionIds: readonly string[];
  /** The round that it is meant for; null is whichever is open. */
  readonly round: number | null;
  /** Idempotency key, with the digest that tells another body under the same key. */
  readonly key: string | null;
  readonly digest: string;
}

export type VoteOutcome =
  | 'CAST'
  | 'UNCHANGED'
  | 'REPLAYED'
  | 'KEY_REUSED'
  | 'POLL_NOT_FOUND'
  | 'NOT_JOINED'
  | 'BANNED'
  | 'KICKED'
  | 'SESSION_NOT_LIVE'
  | 'POLL_CLOSED'
  | 'OPTION_NOT_FOUND'
  | 'CHOICE_COUNT_INVALID'
  | 'ALREADY_VOTED';

export interface VoteResult {
  readonly outcome: VoteOutcome;
  readonly round: number;
  readonly version: number;
}

/** When voting ends once opened: at a time, after a while by the database's clock, or when the host says so. */
export type OpenUntil =
  | { readonly kind: 'deadline'; readonly at: Date }
  | { readonly kind: 'duration'; readonly seconds: number }
  | { readonly kind: 'host' };

export interface PollChanges
  extends Pick<
    Poll,
    'title' | 'voteChange' | 'resultVisibility' | 'durationSeconds' | 'minChoices' | 'maxChoices'
  > {
  /** All of them; `structural` replaces, otherwise only texts differ. */
  readonly options?: { readonly list: readonly PollOption[]; readonly structural: boolean };
  /** Moves the poll in the run sheet; the others make room. */
  readonly position?: number;
}

export interface PollRepository {
  /** @param lock hold the poll's row until the transaction ends: waits for votes in flight */
  find(pollId: string, lock?: boolean): Promise<PollWithSession | undefined>;
  /** As {@link find}, up to 5 s old: for hot paths whose truth is judged in the flush. */
  findRecent(pollId: string): Promise<PollWithSession | undefined>;
  /** In run-sheet order. */
  list(sessionId: string): Promise<readonly Poll[]>;
  /** Opens of a session, locked; sealing them is part of ending it. */
  lockOpen(sessionId: string): Promise<readonly Poll[]>;
  /** Gives the poll its place at the end of the run sheet. */
  insert(poll: Omit<Poll, 'position'>): Promise<Poll>;
  /** Opens the round; a closed one is resumed. */
  open(pollId: string, until: OpenUntil): Promise<Poll>;
  /** Closes and seals: the poll must have been locked by an earlier statement. */
  close(pollId: string): Promise<Poll>;
  reveal(pollId: string): Promise<Poll>;
  startNextRound(pollId: string): Promise<Poll>;
  update(pollId: string, changes: PollChanges): Promise<Poll>;
  /** With its votes, rounds and seals. */
  delete(pollId: string): Promise<void>;
  /** Has anybody voted, in whatever round? */
  hasBallots(pollId: string): Promise<boolean>;
  /** The current round, or an earlier one as it was last sealed. */
  state(pollId: string, round?: number): Promise<PollState | undefined>;
  /** Every round, oldest first: the earlier ones as they were last sealed. */
  rounds(pollId: string): Promise<readonly PollState[]>;
  /** Option ids of a participant's ballot in a round. */
  ballot(pollId: string, round: number, participantId: string): Promise<readonly string[] | undefined>;
  /** Kept tally and a fresh count of the ballots, both from one snapshot of the database. */
  recount(
    pollId: string,
    round: number,
  ): Promise<{ sealed: boolean; tally: Tally; recount: Tally } | undefined>;
  /** Through the grouped lane: durable when it resolves. */
  cast(vote: Vote): Promise<VoteResult>;
  /** Whether a time is yet to come, by the clock that deadlines are judged by: the database's. */
  liesAhead(time: Date): Promise<boolean>;
  /** Open polls whose deadline the database's clock has passed, and when the next one comes. */
  due(): Promise<{ readonly pollIds: readonly string[]; readonly nextInMilliseconds: number | null }>;
}
