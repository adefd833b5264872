import type { ProjectMember, ProjectMemberRepository, Recipient } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

interface MemberRow {
  readonly user_id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly created_at: Date;
}

function toMember(row: MemberRow): ProjectMember {
  return {
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role as ProjectMember['role'],
    createdAt: row.created_at,
  };
}

export function createProjectMemberRepository(db: Kysely<DB>): ProjectMemberRepository {
  return {
    async list(projectId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const { rows } = await sql<MemberRow>`
        SELECT * FROM (
          SELECT u.id AS user_id, u.name, u.email, 'owner' AS role, p.created_at
            FROM projects p JOIN users u ON u.id = p.owner_id WHERE p.id = ${projectId}
          UNION ALL
          SELECT u.id, u.name, u.email, m.role, m.created_at
            FROM project_members m JOIN users u ON u.id = m.user_id WHERE m.project_id = ${projectId}
        ) AS people
        WHERE ${after === undefined ? sql`true` : sql`(created_at, user_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`}
        ORDER BY created_at, user_id LIMIT ${limit + 1}`.execute(db);
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.user_id], toMember);
    },

    async put({ projectId, userId, role, addedBy }) {
      const { rows } = await sql<MemberRow>`
        WITH member AS (
          INSERT INTO project_members (project_id, user_id, role, added_by)
          VALUES (${projectId}, ${userId}, ${role}, ${addedBy})
          ON CONFLICT (project_id, user_id) DO UPDATE SET role = excluded.role
          RETURNING user_id, role, created_at)
        SELECT u.id AS user_id, u.name, u.email, member.role, member.created_at
        FROM member JOIN users u ON u.id = member.user_id`.execute(db);
      const [row] = rows;
      if (!row) throw new Error('a member that was written is not there');
      return toMember(row);
    },

    async remove(projectId, userId) {
      const row = await db
        .deleteFrom('project_members')
        .where('project_id', '=', projectId)
        .where('user_id', '=', userId)
        .returning('user_id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async recipients(projectId, among) {
      const { rows } = await sql<Recipient>`
        SELECT id AS "userId", email, language, email_verified_at IS NOT NULL AS confirmed FROM users
        WHERE id IN (${peopleOf(projectId)}) AND disabled_at IS NULL
          AND ${among === null ? sql`true` : sql`id = ANY (${[...among]}::uuid[])`}
        ORDER BY id`.execute(db);
      return rows;
    },

    async strangers(projectId, userIds) {
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM unnest(${[...userIds]}::uuid[]) AS named (id)
        WHERE id NOT IN (${peopleOf(projectId)})`.execute(db);
      return rows.map(({ id }) => id);
    },

    async countUnconfirmedMail(userId, perDay) {
      const { rows } = await sql`
        INSERT INTO unconfirmed_mails AS m (user_id, day, count)
        VALUES (${userId}, (clock_timestamp() AT TIME ZONE 'UTC')::date, 1)
        ON CONFLICT (user_id) DO UPDATE
        SET day = excluded.day, count = CASE WHEN m.day = excluded.day THEN m.count + 1 ELSE 1 END
        WHERE m.day <> excluded.day OR m.count < ${perDay}
        RETURNING 1`.execute(db);
      return rows.length > 0;
    },
  };
}

function peopleOf(projectId: string) {
  return sql`SELECT owner_id FROM projects WHERE id = ${projectId}
    UNION ALL SELECT user_id FROM project_members WHERE project_id = ${projectId}`;
}
