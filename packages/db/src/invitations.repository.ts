import type { Invitation, InvitationRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, session_invitations } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import type { Database } from './pool.ts';

function toInvitation(row: Selectable<session_invitations>): Invitation {
  return {
    id: row.id,
    sessionId: row.session_id,
    role: row.role as Invitation['role'],
    email: row.email,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
  };
}

export function createInvitationRepository(db: Kysely<DB>): InvitationRepository {
  return {
    async insert(invitation, tokenHash) {
      await db
        .insertInto('session_invitations')
        .values({
          id: invitation.id,
          session_id: invitation.sessionId,
          token_hash: Buffer.from(tokenHash),
          role: invitation.role,
          email: invitation.email,
          invited_by: invitation.invitedBy,
          created_at: invitation.createdAt,
          expires_at: invitation.expiresAt,
        })
        .execute();
    },

    async listOpen(sessionId, now, { limit, cursor }) {
      const rows = await db
        .selectFrom('session_invitations')
        .selectAll()
        .where('session_id', '=', sessionId)
        .where('accepted_at', 'is', null)
        .where('expires_at', '>', now)
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toInvitation);
    },

    async lockByToken(tokenHash) {
      const row = await db
        .selectFrom('session_invitations')
        .selectAll()
        .where('token_hash', '=', Buffer.from(tokenHash))
        .forNoKeyUpdate()
        .executeTakeFirst();
      return row && toInvitation(row);
    },

    async accept(invitationId, userId, now) {
      await db
        .updateTable('session_invitations')
        .set({ accepted_at: now, accepted_by: userId })
        .where('id', '=', invitationId)
        .execute();
    },

    async remove(sessionId, invitationId) {
      const row = await db
        .deleteFrom('session_invitations')
        .where('id', '=', invitationId)
        .where('session_id', '=', sessionId)
        .where('accepted_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return row && toInvitation(row);
    },
  };
}

/**
 * Removes invitations that expired a month ago or more, accepted or not: until then who follows an old link is told
 * what is wrong with it. At most so many at a time.
 *
 * @returns how many
 */
export async function purgeInvitations(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM session_invitations WHERE id IN (
      SELECT id FROM session_invitations WHERE expires_at <= now() - interval '30 days'
      ORDER BY expires_at LIMIT ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
