import type { OpenUntil, Poll, PollOption, PollRepository, PollWithSession } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { gatherReads } from './gather-reads.ts';
import type { DB } from './generated/database.ts';
import { type PollRow, toPoll, touched } from './poll-rows.ts';
import { readCurrentState, readPastRounds, recountRound } from './poll-state.ts';
import { updatePoll } from './poll-update.ts';
import { toSession } from './sessions.repository.ts';

/**
 * @param shared what the transaction-bound copies share with the process: the lane of votes and the small cache
 * @param gathering lists of one turn are read together; not for transactions
 */
export function createPollRepository(
  db: Kysely<DB>,
  shared: Pick<PollRepository, 'cast' | 'findRecent'>,
  { gathering = false }: { readonly gathering?: boolean } = {},
): PollRepository {
  async function withOptions(rows: readonly PollRow[]): Promise<Poll[]> {
    if (rows.length === 0) return [];
    const options = await db
      .selectFrom('poll_options')
      .select(['poll_id', 'id', 'ordinal', 'text'])
      .where(
        'poll_id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('ordinal')
      .execute();
    const byPoll = Map.groupBy(options, (option) => option.poll_id);
    return rows.map((row) =>
      toPoll(
        row,
        (byPoll.get(row.id) ?? []).map(({ id, ordinal, text }) => ({ id, ordinal, text })),
      ),
    );
  }

  async function listOf(sessionIds: readonly string[]): Promise<Map<string, Poll[]>> {
    const rows = await db
      .selectFrom('polls')
      .selectAll()
      .where('session_id', 'in', sessionIds)
      .orderBy('position')
      .orderBy('id')
      .execute();
    return Map.groupBy(await withOptions(rows), ({ sessionId }) => sessionId);
  }

  const listGathered = gatherReads(listOf);

  async function one(rows: readonly PollRow[]): Promise<Poll> {
    const [poll] = await withOptions(rows);
    if (!poll) throw new Error('the poll that was to be changed does not exist');
    return poll;
  }

  return {
    ...shared,

    find: (pollId, lock = false) => findPollWithSession(db, pollId, lock),

    list: async (sessionId) =>
      (gathering ? await listGathered(sessionId) : (await listOf([sessionId])).get(sessionId)) ?? [],

    async lockOpen(sessionId) {
      const rows = await db
        .selectFrom('polls')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('status', '=', 'open')
        .orderBy('id')
        .forNoKeyUpdate()
        .execute();
      return withOptions(rows);
    },

    async insert(poll) {
      // The session's row is locked by the use case, so positions do not collide.
      const row = await db
        .insertInto('polls')
        .values({
          id: poll.id,
          session_id: poll.sessionId,
          kind: poll.kind,
          title: poll.title,
          status: poll.status,
          round: poll.round,
          vote_change: poll.voteChange,
          result_visibility: poll.resultVisibility,
          min_choices: poll.minChoices,
          max_choices: poll.maxChoices,
          duration_seconds: poll.durationSeconds,
          deadline: poll.deadline,
          position: sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM polls WHERE session_id = ${poll.sessionId})`,
          created_at: poll.createdAt,
          updated_at: poll.updatedAt,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await db
        .insertInto('poll_options')
        .values(poll.options.map((option) => ({ poll_id: poll.id, ...option })))
        .execute();
      await insertRound(db, poll.id, poll.round);
      return toPoll(row, poll.options);
    },

    async open(pollId, until) {
      const rows = await db
        .updateTable('polls')
        .set({
          ...touched,
          status: 'open',
          deadline: deadlineOf(until),
          opened_at: sql<Date>`now()`,
          closed_at: null,
        })
        .where('id', '=', pollId)
        .returningAll()
        .execute();
      return one(rows);
    },

    async close(pollId) {
      const rows = await db
        .updateTable('polls')
        .set({ ...touched, status: 'closed', closed_at: sql<Date>`now()` })
        .where('id', '=', pollId)
        .returningAll()
        .execute();
      // A statement of its own, after the lock: it sees every vote that committed before.
      await sql`
        INSERT INTO poll_seals (poll_id, round, seal_number, version, voters, votes)
        SELECT p.id, p.round, 1 + (SELECT count(*) FROM poll_seals s WHERE s.poll_id = p.id AND s.round = p.round),
          p.version, r.voters, r.votes
        FROM polls p JOIN poll_rounds r ON r.poll_id = p.id AND r.round = p.round
        WHERE p.id = ${pollId}`.execute(db);
      return one(rows);
    },

    async reveal(pollId) {
      const rows = await db
        .updateTable('polls')
        .set({ ...touched, status: 'revealed' })
        .where('id', '=', pollId)
        .returningAll()
        .execute();
      return one(rows);
    },

    async startNextRound(pollId) {
      const rows = await db
        .updateTable('polls')
        .set({
          ...touched,
          status: 'draft',
          round: sql<number>`round + 1`,
          deadline: null,
          opened_at: null,
          closed_at: null,
        })
        .where('id', '=', pollId)
        .returningAll()
        .execute();
      const poll = await one(rows);
      await insertRound(db, poll.id, poll.round);
      return poll;
    },

    update: (pollId, changes) => updatePoll(db, pollId, changes),

    async delete(pollId) {
      await db.deleteFrom('polls').where('id', '=', pollId).execute();
    },

    async hasBallots(pollId) {
      const row = await db
        .selectFrom('ballots')
        .select('poll_id')
        .where('poll_id', '=', pollId)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async state(pollId, round) {
      const current = await readCurrentState(db, pollId);
      if (!current || round === undefined || round === current.round) return current;
      return (await readPastRounds(db, pollId)).find((past) => past.round === round);
    },

    async rounds(pollId) {
      const current = await readCurrentState(db, pollId);
      if (!current) return [];
      // A next round may start between the two reads: then the one that was current is among the past as well.
      const past = await readPastRounds(db, pollId);
      return [...past.filter(({ round }) => round < current.round), current];
    },

    async ballot(pollId, round, participantId) {
      const { rows } = await sql<{ option_ids: string[] }>`
        SELECT array_agg(o.id ORDER BY o.ordinal)::text[] AS option_ids
        FROM ballots b JOIN poll_options o ON o.poll_id = b.poll_id AND o.ordinal = ANY (b.selections)
        WHERE b.poll_id = ${pollId} AND b.round = ${round} AND b.participant_id = ${participantId}
        GROUP BY b.participant_id`.execute(db);
      return rows[0]?.option_ids;
    },

    recount: (pollId, round) => recountRound(db, pollId, round),

    async liesAhead(time) {
      const { rows } = await sql<{ ahead: boolean }>`
        SELECT ${time}::timestamptz > clock_timestamp() AS ahead`.execute(db);
      return rows[0]?.ahead === true;
    },

    async due() {
      const { rows } = await sql<{ due: string[]; next: number | null }>`
        SELECT coalesce(array_agg(id::text) FILTER (WHERE deadline <= clock_timestamp()), '{}') AS due,
          (extract(epoch FROM min(deadline) FILTER (WHERE deadline > clock_timestamp()) - clock_timestamp())
            * 1000)::float8 AS next
        FROM polls WHERE status = 'open' AND deadline IS NOT NULL`.execute(db);
      return { pollIds: rows[0]?.due ?? [], nextInMilliseconds: rows[0]?.next ?? null };
    },
  };
}

export async function findPollWithSession(
  db: Kysely<DB>,
  pollId: string,
  lock: boolean,
): Promise<PollWithSession | undefined> {
  if (lock) {
    // The session first, as its transitions do: it cannot end while one of its polls is being opened, and two polls
    // that change places never wait for each other in a circle. Votes do not take this lock.
    await sql`
      SELECT 1 FROM sessions WHERE id = (SELECT session_id FROM polls WHERE id = ${pollId}) FOR NO KEY UPDATE
    `.execute(db);
  }
  const row = await db
    .selectFrom('polls')
    .selectAll()
    .where('id', '=', pollId)
    .$if(lock, (query) => query.forNoKeyUpdate())
    .executeTakeFirst();
  if (!row) return undefined;
  const [session, options] = await Promise.all([
    db.selectFrom('sessions').selectAll().where('id', '=', row.session_id).executeTakeFirstOrThrow(),
    db
      .selectFrom('poll_options')
      .select(['id', 'ordinal', 'text'])
      .where('poll_id', '=', pollId)
      .orderBy('ordinal')
      .execute() satisfies Promise<PollOption[]>,
  ]);
  return { poll: toPoll(row, options), session: toSession(session) };
}

async function insertRound(db: Kysely<DB>, pollId: string, round: number): Promise<void> {
  await sql`
    INSERT INTO poll_rounds (poll_id, round, voters, votes)
    SELECT ${pollId}::uuid, ${round}, 0, array_fill(0, ARRAY[count(*)::int]) FROM poll_options WHERE poll_id = ${pollId}
  `.execute(db);
}

function deadlineOf(until: OpenUntil) {
  switch (until.kind) {
    case 'deadline':
      return until.at;
    case 'duration':
      return sql<Date>`clock_timestamp() + make_interval(secs => ${until.seconds})`;
    case 'host':
      return null;
  }
}
