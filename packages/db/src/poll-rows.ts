import type {
  Poll,
  PollKind,
  PollOption,
  PollState,
  PollStatus,
  ResultVisibility,
  VoteChange,
} from '@pulse/domain';
import { type Selectable, sql } from 'kysely';
import type { polls } from './generated/database.ts';

/** Every change of a poll's row raises the version, which is the position of its channel. */
export const touched = { updated_at: sql<Date>`now()`, version: sql<number>`version + 1` };

export type PollRow = Selectable<polls>;

export function toPoll(row: PollRow, options: readonly PollOption[]): Poll {
  return {
    id: row.id,
    sessionId: row.session_id,
    kind: row.kind as PollKind,
    title: row.title,
    options,
    status: row.status as PollStatus,
    round: row.round,
    voteChange: row.vote_change as VoteChange,
    resultVisibility: row.result_visibility as ResultVisibility,
    minChoices: row.min_choices,
    maxChoices: row.max_choices,
    durationSeconds: row.duration_seconds,
    deadline: row.deadline,
    version: row.version,
    position: row.position,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
  };
}

/** The columns that a reading of a poll's state needs, whatever table its tally comes from. */
export interface PollStateRow {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly result_visibility: string;
  readonly round: number;
  readonly version: number;
  readonly sealed: boolean;
  readonly voters: number;
  readonly votes: readonly number[];
  readonly at: Date;
  /** `[{ id, ordinal, text }]` in the order of ordinals. */
  readonly options: readonly PollOption[];
}

export function toPollState(row: PollStateRow): PollState {
  return {
    pollId: row.id,
    kind: row.kind as PollKind,
    status: row.status as PollStatus,
    round: row.round,
    resultVisibility: row.result_visibility as ResultVisibility,
    options: row.options,
    tally: { voters: row.voters, votes: row.votes },
    version: row.version,
    sealed: row.sealed,
    at: row.at,
  };
}
