import type { Viewer } from '@pulse/core';
import type { PollKind, PollOption, PollStatus, ResultVisibility } from './poll.ts';

/** The running or sealed tally of one round; `votes[n]` belongs to the option of ordinal n + 1. */
export interface Tally {
  readonly voters: number;
  readonly votes: readonly number[];
}

/** One reading of a poll's state: everything that its channel and `polls.results` say, before masking. */
export interface PollState {
  readonly pollId: string;
  readonly kind: PollKind;
  readonly status: PollStatus;
  readonly round: number;
  readonly resultVisibility: ResultVisibility;
  readonly options: readonly PollOption[];
  readonly tally: Tally;
  readonly version: number;
  /** Closed: the tally is final for this seal. */
  readonly sealed: boolean;
  readonly at: Date;
}

/** Whether a participant's ballot of the current round is in. */
export interface PollStanding {
  readonly votedRound: number | null;
}

/** The four classes of the specification; computed once per poll and viewer. */
export type ViewerClass = 'host' | 'voted' | 'not_voted' | 'public';

export function viewerClass(viewer: Viewer, standing: PollStanding, round: number): ViewerClass {
  if (viewer.role === 'staff') return 'host';
  if (viewer.role === 'public') return 'public';
  return standing.votedRound === round ? 'voted' : 'not_voted';
}

/**
 * Whether a class sees the numbers. The one rule for every path: live, resume, seal, snapshot, REST.
 * Revealing is about the correct answer and changes nothing here: a host who wants to show hidden results
 * changes the visibility.
 */
export function seesResults(
  viewer: ViewerClass,
  poll: { readonly status: PollStatus; readonly resultVisibility: ResultVisibility },
): boolean {
  if (viewer === 'host') return true;
  switch (poll.resultVisibility) {
    case 'always':
      return true;
    case 'after_vote':
      return viewer === 'voted';
    case 'after_close':
      return poll.status === 'closed' || poll.status === 'revealed';
    case 'host':
      return false;
  }
}

export interface Results {
  pollId: string;
  kind: PollKind;
  status: PollStatus;
  round: number;
  /** How many have voted. */
  total: number;
  options: { id: string; votes: number | null }[];
  version: number;
  sealed: boolean;
}

/** The results object; for a class that may not see them every `votes` is null. */
export function renderResults(state: PollState, visible: boolean): Results {
  return {
    pollId: state.pollId,
    kind: state.kind,
    status: state.status,
    round: state.round,
    total: state.tally.voters,
    options: state.options.map((option) => ({
      id: option.id,
      votes: visible ? (state.tally.votes[option.ordinal - 1] ?? 0) : null,
    })),
    version: state.version,
    sealed: state.sealed,
  };
}
