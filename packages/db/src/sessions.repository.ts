import type { MemberRole, Session, SessionRepository, SessionStatus } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { logName, readLog } from './channel-log.ts';
import { gatherReads } from './gather-reads.ts';
import type { DB, sessions } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';
import { relayLock } from './outbox-relay.ts';

/**
 * When a change was made, not when its transaction began: of two at the same time the one that waited for the other is
 * the newer, and screens keep the newest.
 */
const changedAt = sql<Date>`clock_timestamp()`;

export type SessionRow = Selectable<sessions>;

export function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    ownerId: row.owner_id,
    title: row.title,
    code: row.code,
    status: row.status as SessionStatus,
    language: row.language,
    anonymous: row.anonymous,
    chat: row.chat,
    maxParticipants: row.max_participants,
    passcodeDigest: row.passcode_hash,
    projectId: row.project_id,
    slide: row.slide,
    moderation: row.moderation as Session['moderation'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

/**
 * @param options `gathering`: reads of one turn are one statement; not for transactions, which have turns of their
 *   own. `findRecent`: the small cache in front; none when absent.
 */
export function createSessionRepository(
  db: Kysely<DB>,
  {
    gathering = false,
    findRecent,
  }: { readonly gathering?: boolean; readonly findRecent?: SessionRepository['findRecent'] } = {},
): SessionRepository {
  const findGathered = gatherReads(async (ids) => {
    const rows = await db.selectFrom('sessions').selectAll().where('id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.id, toSession(row)]));
  });

  return {
    async findRecent(sessionId) {
      return findRecent ? findRecent(sessionId) : this.find(sessionId);
    },

    async find(sessionId, lock = false) {
      if (gathering && !lock) return findGathered(sessionId);
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', sessionId)
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return row && toSession(row);
    },

    async findByCode(code) {
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('code', '=', code)
        .where('status', '<>', 'archived')
        .executeTakeFirst();
      return row && toSession(row);
    },

    async listFor(userId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('sessions')
        .leftJoin('session_members', (join) =>
          join
            .onRef('session_members.session_id', '=', 'sessions.id')
            .on('session_members.user_id', '=', userId),
        )
        .selectAll('sessions')
        .select(['session_members.role as member_role'])
        // By ids, so that each half goes by its own index.
        .where(({ eb, or, selectFrom }) =>
          or([
            eb('sessions.owner_id', '=', userId),
            eb(
              'sessions.id',
              'in',
              selectFrom('session_members as mine')
                .select('mine.session_id')
                .where('mine.user_id', '=', userId),
            ),
          ]),
        )
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(sessions.created_at, sessions.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
          ),
        )
        .orderBy('sessions.created_at', 'desc')
        .orderBy('sessions.id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(
        rows,
        limit,
        (row) => [row.created_at.toISOString(), row.id],
        (row) => ({
          ...toSession(row),
          role: row.owner_id === userId ? ('owner' as const) : (row.member_role as MemberRole),
        }),
      );
    },

    async insert(session) {
      // A taken code must not end the surrounding transaction: ON CONFLICT answers it with no row.
      const inserted = await db
        .insertInto('sessions')
        .values({
          id: session.id,
          owner_id: session.ownerId,
          title: session.title,
          code: session.code,
          status: session.status,
          language: session.language,
          anonymous: session.anonymous,
          chat: session.chat,
          max_participants: session.maxParticipants,
          passcode_hash: session.passcodeDigest,
          project_id: session.projectId,
          slide: session.slide,
          moderation: session.moderation,
          created_at: session.createdAt,
          updated_at: session.updatedAt,
        })
        .onConflict((conflict) => conflict.column('code').where('status', '<>', 'archived').doNothing())
        .returning('id')
        .executeTakeFirst();
      if (inserted && session.projectId !== null) {
        await db.insertInto('session_boards').values({ session_id: session.id, position: 0 }).execute();
      }
      return inserted !== undefined;
    },

    async update(sessionId, changes) {
      const { maxParticipants, passcodeDigest, projectId, ...same } = changes;
      if (projectId != null) await beginBoard(db, sessionId, projectId);
      const row = await db
        .updateTable('sessions')
        .set({
          ...same,
          ...(maxParticipants === undefined ? {} : { max_participants: maxParticipants }),
          ...(projectId === undefined ? {} : { project_id: projectId }),
          ...(passcodeDigest === undefined ? {} : { passcode_hash: passcodeDigest }),
          updated_at: changedAt,
        })
        .where('id', '=', sessionId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toSession(row);
    },

    async delete(sessionId) {
      const logs = (['everyone', 'staff'] as const).map((log) => logName(`session:${sessionId}`, log));
      // The row first: it waits for commands that are at a poll or counter of the session and record events.
      await db.deleteFrom('sessions').where('id', '=', sessionId).execute();
      // Then no relay is half-way: an event that it had read already would bring the log back.
      await sql`SELECT pg_advisory_xact_lock(${relayLock})`.execute(db);
      await db.deleteFrom('outbox').where('channel', '=', `session:${sessionId}`).execute();
      await db.deleteFrom('channel_log').where('channel', 'in', logs).execute();
      await db.deleteFrom('channel_heads').where('channel', 'in', logs).execute();
    },

    timeline: (sessionId, audience, after, limit) =>
      readLog(db, `session:${sessionId}`, audience, after, limit),

    async transition(session, to, actorId) {
      // Votes hold their poll's lock: taking it here lets those in flight finish before the state moves.
      await sql`SELECT 1 FROM polls WHERE session_id = ${session.id} AND status = 'open' ORDER BY id FOR NO KEY UPDATE`.execute(
        db,
      );
      const row = await db
        .updateTable('sessions')
        .set({
          status: to,
          updated_at: changedAt,
          ...(to === 'live' && session.startedAt === null ? { started_at: sql<Date>`now()` } : {}),
          ...(to === 'ended' ? { ended_at: sql<Date>`now()` } : {}),
        })
        .where('id', '=', session.id)
        .returningAll()
        .executeTakeFirstOrThrow();
      await db
        .insertInto('session_transitions')
        .values({ session_id: session.id, from_status: session.status, to_status: to, actor_id: actorId })
        .execute();
      return toSession(row);
    },
  };
}

/**
 * What is recorded from now on is for the board; what is behind goes nowhere. Naming the same one again changes nothing.
 */
async function beginBoard(db: Kysely<DB>, sessionId: string, projectId: string): Promise<void> {
  const log = logName(`session:${sessionId}`, 'staff');
  await sql`
    INSERT INTO session_boards (session_id, position)
    SELECT s.id, coalesce((SELECT head FROM channel_heads WHERE channel = ${log}), 0)
    FROM sessions s WHERE s.id = ${sessionId} AND s.project_id IS DISTINCT FROM ${projectId}::uuid
    ON CONFLICT (session_id) DO UPDATE SET position = greatest(session_boards.position, excluded.position)`.execute(
    db,
  );
}
