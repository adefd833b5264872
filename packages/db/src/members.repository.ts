import type { Member, MemberRepository } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

interface MemberRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly created_at: Date;
}

function toMember(row: MemberRow): Member {
  return {
    sessionId: row.session_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role as Member['role'],
    createdAt: row.created_at,
  };
}

export function createMemberRepository(db: Kysely<DB>): MemberRepository {
  return {
    async list(sessionId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const { rows } = await sql<MemberRow>`
        SELECT * FROM (
          SELECT s.id AS session_id, u.id AS user_id, u.name, u.email, 'owner' AS role, s.created_at
            FROM sessions s JOIN users u ON u.id = s.owner_id WHERE s.id = ${sessionId}
          UNION ALL
          SELECT m.session_id, u.id, u.name, u.email, m.role, m.created_at
            FROM session_members m JOIN users u ON u.id = m.user_id WHERE m.session_id = ${sessionId}
        ) AS people
        WHERE ${after === undefined ? sql`true` : sql`(created_at, user_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`}
        ORDER BY created_at, user_id LIMIT ${limit + 1}`.execute(db);
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.user_id], toMember);
    },

    async find(sessionId, userId) {
      const row = await db
        .selectFrom('session_members as m')
        .innerJoin('users as u', 'u.id', 'm.user_id')
        .select(['m.session_id', 'm.user_id', 'u.name', 'u.email', 'm.role', 'm.created_at'])
        .where('m.session_id', '=', sessionId)
        .where('m.user_id', '=', userId)
        .executeTakeFirst();
      return row && toMember(row);
    },

    async add({ sessionId, userId, role, addedBy }) {
      const row = await db
        .insertInto('session_members')
        .values({ session_id: sessionId, user_id: userId, role, added_by: addedBy })
        .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing())
        .returning('user_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async changeRole(sessionId, userId, role) {
      const row = await db
        .updateTable('session_members')
        .set({ role })
        .where('session_id', '=', sessionId)
        .where('user_id', '=', userId)
        .returning('user_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async remove(sessionId, userId) {
      const row = await db
        .deleteFrom('session_members')
        .where('session_id', '=', sessionId)
        .where('user_id', '=', userId)
        .returning('user_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async copy(fromSessionId, toSessionId) {
      await sql`
        INSERT INTO session_members (session_id, user_id, role, added_by)
        SELECT ${toSessionId}::uuid, user_id, role, added_by FROM session_members
        WHERE session_id = ${fromSessionId}`.execute(db);
    },
  };
}
