import type { PollState, Tally } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import { type PollStateRow, toPollState } from './poll-rows.ts';

const optionsOfPoll = sql`(
  SELECT json_agg(json_build_object('id', o.id, 'ordinal', o.ordinal, 'text', o.text) ORDER BY o.ordinal)
  FROM poll_options o WHERE o.poll_id = p.id)`;

/** The current round in one statement, so that version and tally are of one snapshot. */
export async function readCurrentState(db: Kysely<DB>, pollId: string): Promise<PollState | undefined> {
  const { rows } = await sql<PollStateRow>`
    SELECT p.id, p.kind, p.status, p.result_visibility, p.round, p.version,
      p.status IN ('closed', 'revealed') AS sealed, r.voters, r.votes, ${optionsOfPoll} AS options,
      -- Votes move the tally without a time of their own: a running one is as of this reading.
      CASE WHEN p.status = 'open' THEN now() ELSE p.updated_at END AS at
    FROM polls p JOIN poll_rounds r ON r.poll_id = p.id AND r.round = p.round
    WHERE p.id = ${pollId}`.execute(db);
  return rows[0] && toPollState(rows[0]);
}

/** Every seal after a version, in order, as the poll was at that close. */
export async function readSeals(
  db: Kysely<DB>,
  pollId: string,
  after: number,
): Promise<readonly PollState[]> {
  const { rows } = await sql<PollStateRow>`
    SELECT p.id, p.kind, 'closed' AS status, p.result_visibility, s.round, s.version, true AS sealed,
      s.voters, s.votes, s.sealed_at AS at, ${optionsOfPoll} AS options
    FROM poll_seals s JOIN polls p ON p.id = s.poll_id
    WHERE s.poll_id = ${pollId} AND s.version > ${after}
    ORDER BY s.version`.execute(db);
  return rows.map(toPollState);
}

/** The rounds before the current one, oldest first, each as it was last sealed. */
export async function readPastRounds(db: Kysely<DB>, pollId: string): Promise<readonly PollState[]> {
  const { rows } = await sql<PollStateRow>`
    SELECT DISTINCT ON (s.round) p.id, p.kind, 'closed' AS status, p.result_visibility, s.round, s.version,
      true AS sealed, s.voters, s.votes, s.sealed_at AS at, ${optionsOfPoll} AS options
    FROM poll_seals s JOIN polls p ON p.id = s.poll_id
    WHERE s.poll_id = ${pollId} AND s.round < p.round
    ORDER BY s.round, s.seal_number DESC`.execute(db);
  return rows.map(toPollState);
}

/** The kept tally (the newest seal while closed, else the running one) beside a fresh count of the ballots. */
export async function recountRound(
  db: Kysely<DB>,
  pollId: string,
  round: number,
): Promise<{ sealed: boolean; tally: Tally; recount: Tally } | undefined> {
  const { rows } = await sql<{
    sealed: boolean;
    voters: number;
    votes: number[];
    counted_voters: number;
    counted_votes: number[];
  }>`
    SELECT sealed.poll_id IS NOT NULL AS sealed,
      coalesce(sealed.voters, r.voters) AS voters, coalesce(sealed.votes, r.votes) AS votes,
      (SELECT count(*)::int FROM ballots b WHERE b.poll_id = r.poll_id AND b.round = r.round) AS counted_voters,
      (SELECT array_agg(coalesce(c.votes, 0) ORDER BY o.ordinal) FROM poll_options o
        LEFT JOIN (
          SELECT selected.ordinal, count(*)::int AS votes
          FROM ballots b CROSS JOIN LATERAL unnest(b.selections) AS selected (ordinal)
          WHERE b.poll_id = r.poll_id AND b.round = r.round GROUP BY selected.ordinal
        ) AS c ON c.ordinal = o.ordinal
        WHERE o.poll_id = r.poll_id) AS counted_votes
    FROM poll_rounds r
    JOIN polls p ON p.id = r.poll_id
    LEFT JOIN LATERAL (
      SELECT s.poll_id, s.voters, s.votes FROM poll_seals s
      WHERE s.poll_id = r.poll_id AND s.round = r.round AND (p.round > r.round OR p.status IN ('closed', 'revealed'))
      ORDER BY s.seal_number DESC LIMIT 1
    ) AS sealed ON true
    WHERE r.poll_id = ${pollId} AND r.round = ${round}`.execute(db);
  const row = rows[0];
  return (
    row && {
      sealed: row.sealed,
      tally: { voters: row.voters, votes: row.votes },
      recount: { voters: row.counted_voters, votes: row.counted_votes },
    }
  );
}

/** The latest round that a participant has a ballot in. */
export async function readVotedRound(
  db: Kysely<DB>,
  pollId: string,
  participantId: string,
): Promise<number | null> {
  const { round } = await db
    .selectFrom('ballots')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('poll_id', '=', pollId)
    .where('participant_id', '=', participantId)
    .executeTakeFirstOrThrow();
  return round;
}
