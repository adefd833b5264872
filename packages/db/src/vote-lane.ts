import type { Vote, VoteResult } from '@pulse/domain';
import type { Pool } from 'pg';
import { isConnectionError } from './connection-error.ts';
import { createLane, type Lane, type OnFlush } from './group-commit.ts';

/** What a flush changed, for those who must be told: told after the commit. */
export interface FlushedVotes {
  readonly pollId: string;
  /** Whose ballot of this round is in now. */
  readonly participantIds: readonly string[];
  readonly round: number;
}

const statement = `SELECT item, outcome, round, version FROM cast_votes($1, $2, $3, $4, $5, $6) ORDER BY item`;

/**
 * Votes of everybody who voted while the last flush was in flight, in one call of `cast_votes`. A result means
 * that the WAL has been flushed. A participant rides at most once per flush.
 */
export function createVoteLane(options: {
  readonly pool: Pool;
  readonly onFlushed: (votes: FlushedVotes) => void;
  readonly onFlush?: OnFlush;
}): Lane<Vote, VoteResult> {
  return createLane<Vote, VoteResult>({
    conflictKey: (vote) => vote.participantId,
    isConnectionError,
    onFlush: options.onFlush,
    async flush(votes) {
      const { rows } = await options.pool.query<VoteResult & { item: number }>({
        name: 'cast_votes',
        text: statement,
        values: [
          votes.map((vote) => vote.pollId),
          votes.map((vote) => vote.participantId),
          votes.map((vote) => `{${vote.optionIds.join(',')}}`),
          votes.map((vote) => vote.round),
          votes.map((vote) => vote.key),
          votes.map((vote) => vote.digest),
        ],
      });
      announce(votes, rows, options.onFlushed);
      return rows;
    },
  });
}

function announce(
  votes: readonly Vote[],
  results: readonly VoteResult[],
  tell: (votes: FlushedVotes) => void,
) {
  const byPoll = new Map<string, { round: number; participantIds: string[] }>();
  for (const [index, result] of results.entries()) {
    const vote = votes[index];
    if (!vote || result.outcome !== 'CAST') continue;
    const flushed = byPoll.get(vote.pollId) ?? { round: result.round, participantIds: [] };
    flushed.participantIds.push(vote.participantId);
    byPoll.set(vote.pollId, flushed);
  }
  for (const [pollId, flushed] of byPoll) tell({ pollId, ...flushed });
}
