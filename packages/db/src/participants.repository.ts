import type { Participant, ParticipantRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, participants } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

function toParticipant(row: Selectable<participants>): Participant {
  return {
    id: row.id,
    sessionId: row.session_id,
    name: row.name,
    joinedAt: row.joined_at,
    muted: row.muted,
    kicked: row.kicked_at !== null,
    banned: row.banned,
  };
}

export function createParticipantRepository(db: Kysely<DB>): ParticipantRepository {
  return {
    async find(participantId) {
      const row = await db
        .selectFrom('participants')
        .selectAll()
        .where('id', '=', participantId)
        .executeTakeFirst();
      return row && toParticipant(row);
    },

    async changeStanding(sessionId, participantId, { muted, banned, kicked }) {
      // The flushes hold participants while they judge: nothing lands after the answer.
      const row = await db
        .updateTable('participants')
        .set({
          ...(muted === undefined ? {} : { muted }),
          ...(banned === undefined ? {} : { banned }),
          ...(kicked === undefined
            ? {}
            : { kicked_at: kicked ? sql<Date>`coalesce(kicked_at, now())` : null }),
        })
        .where('id', '=', participantId)
        .where('session_id', '=', sessionId)
        .returningAll()
        .executeTakeFirst();
      return row && toParticipant(row);
    },

    async insert(participant, maximum) {
      if (maximum !== null) {
        // Only a session with a maximum pays for the lock that makes the count exact.
        await db
          .selectFrom('sessions')
          .select('id')
          .where('id', '=', participant.sessionId)
          .forNoKeyUpdate()
          .execute();
        const { joined } = await db
          .selectFrom('participants')
          .select(({ fn }) => fn.countAll<number>().as('joined'))
          .where('session_id', '=', participant.sessionId)
          .executeTakeFirstOrThrow();
        if (joined >= maximum) return false;
      }
      await db
        .insertInto('participants')
        .values({
          id: participant.id,
          session_id: participant.sessionId,
          name: participant.name,
          joined_at: participant.joinedAt,
        })
        .execute();
      return true;
    },

    async list(sessionId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('participants')
        .selectAll()
        .where('session_id', '=', sessionId)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(joined_at, id) > (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('joined_at')
        .orderBy('id')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, (row) => [row.joined_at.toISOString(), row.id], toParticipant);
    },

    async count(sessionId) {
      const { rows } = await sql<{ total: number; answered: number }>`
        SELECT
          (SELECT count(*) FROM participants WHERE session_id = ${sessionId}) AS total,
          (SELECT count(DISTINCT b.participant_id) FROM polls p
             JOIN ballots b ON b.poll_id = p.id AND b.round = p.round
             WHERE p.session_id = ${sessionId} AND p.status = 'open') AS answered
      `.execute(db);
      return rows[0] ?? { total: 0, answered: 0 };
    },
  };
}
