export type PollKind = 'single' | 'multiple';
export type PollStatus = 'draft' | 'open' | 'closed' | 'revealed';
export type VoteChange = 'until_close' | 'final';
export type ResultVisibility = 'always' | 'after_vote' | 'after_close' | 'host';

export interface PollOption {
  readonly id: string;
  readonly text: string;
}

export interface Poll {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: PollKind;
  readonly title: string;
  readonly options: readonly PollOption[];
  readonly status: PollStatus;
  /** 1 or more; a new round keeps the earlier ones for comparison. */
  readonly round: number;
  readonly voteChange: VoteChange;
  readonly resultVisibility: ResultVisibility;
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly durationSeconds: number | null;
  /** Server time at which voting ends. */
  readonly deadline: string | null;
  readonly version: number;
  readonly position: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
}

/** What one participant has chosen in one round. */
export interface Ballot {
  readonly round: number;
  readonly optionIds: readonly string[];
}

export interface NewPoll {
  readonly kind: PollKind;
  readonly title: string;
  readonly options: readonly { readonly text: string }[];
  readonly voteChange: VoteChange;
  readonly resultVisibility: ResultVisibility;
  readonly minChoices?: number;
  readonly maxChoices?: number;
  readonly durationSeconds?: number;
}

/** What of a poll can be changed; what is left out stays. */
export interface PollChanges {
  readonly title?: string;
  /** All of them in their order; one without an id is new. */
  readonly options?: readonly { readonly id?: string; readonly text: string }[];
  readonly voteChange?: VoteChange;
  readonly resultVisibility?: ResultVisibility;
  readonly minChoices?: number;
  readonly maxChoices?: number;
  readonly durationSeconds?: number | null;
  /** Place in the run sheet, from 1. */
  readonly position?: number;
}

export interface VoteReceipt {
  readonly pollId: string;
  readonly round: number;
  readonly version: number;
}

export interface OptionVotes {
  readonly id: string;
  /** null: this viewer may not see results. */
  readonly votes: number | null;
}

export interface PollResults {
  readonly pollId: string;
  readonly kind: PollKind;
  readonly status: PollStatus;
  readonly round: number;
  /** Voters, not selections. */
  readonly total: number;
  readonly options: readonly OptionVotes[];
  readonly version: number;
  readonly sealed: boolean;
}

export interface Rounds {
  /** Oldest first. */
  readonly rounds: readonly PollResults[];
}

interface Tally {
  readonly total: number;
  readonly options: readonly { readonly id: string; readonly votes: number }[];
}

/** The sealed tally beside a fresh count of the ballots. */
export interface Recount {
  readonly pollId: string;
  readonly round: number;
  readonly sealed: boolean;
  readonly tally: Tally;
  readonly recount: Tally;
  readonly matches: boolean;
}
