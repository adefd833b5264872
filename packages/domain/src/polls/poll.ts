/** `draft → open ⇄ closed → revealed`; a further round goes back to draft. */
export const pollStatuses = ['draft', 'open', 'closed', 'revealed'] as const;
export type PollStatus = (typeof pollStatuses)[number];

export const pollKinds = ['single', 'multiple'] as const;
export type PollKind = (typeof pollKinds)[number];

export const voteChanges = ['until_close', 'final'] as const;
export type VoteChange = (typeof voteChanges)[number];

export const resultVisibilities = ['always', 'after_vote', 'after_close', 'host'] as const;
export type ResultVisibility = (typeof resultVisibilities)[number];

export interface PollOption {
  readonly id: string;
  /** From 1, fixed for the life of the poll: ballots and tallies name the option by it. */
  readonly ordinal: number;
  readonly text: string;
}

export interface Poll {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: PollKind;
  readonly title: string;
  readonly options: readonly PollOption[];
  readonly status: PollStatus;
  readonly round: number;
  readonly voteChange: VoteChange;
  readonly resultVisibility: ResultVisibility;
  readonly minChoices: number;
  readonly maxChoices: number;
  /** How long a round stays open once opened; the deadline follows from it. */
  readonly durationSeconds: number | null;
  /** Voting ends here, by the database's clock. */
  readonly deadline: Date | null;
  /** Grows with every vote and change; the position of the poll's channel. */
  readonly version: number;
  /** Place in the session's run sheet, from 1. */
  readonly position: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
}

export type PollCommand = 'open' | 'close' | 'reveal' | 'nextRound';

const allowedFrom: Record<PollCommand, readonly PollStatus[]> = {
  open: ['draft', 'closed'],
  close: ['open'],
  reveal: ['closed'],
  nextRound: ['closed', 'revealed'],
};

export function mayRun(poll: Pick<Poll, 'status'>, command: PollCommand): boolean {
  return allowedFrom[command].includes(poll.status);
}

/** The state channel of a poll. */
export function pollChannel(pollId: string): string {
  return `poll:${pollId}`;
}
