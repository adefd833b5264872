import type { DeletionReason, EventDeletion, EventDeletionRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { dueBefore, positionBefore } from './due-events.ts';
import type { DB, event_deletions } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

function toDeletion(row: Selectable<event_deletions>): EventDeletion {
  return {
    id: row.id,
    reason: row.reason as DeletionReason,
    requestedBy: row.requested_by,
    retentionDays: row.retention_days,
    receivedBefore: row.received_before,
    through: row.through,
    events: row.events,
    firstReceivedAt: row.first_received_at,
    lastReceivedAt: row.last_received_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}

export function createEventDeletionRepository(db: Kysely<DB>): EventDeletionRepository {
  return {
    async list(projectId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('event_deletions')
        .selectAll()
        .where('project_id', '=', projectId)
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(started_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, (row) => [row.started_at.toISOString(), row.id], toDeletion);
    },

    async preview(projectId, days) {
      const before = dueBefore(sql`${days}::int`);
      // Positions have no gaps: two of them say how many there are in between.
      const { rows } = await sql<{ receivedBefore: Date; due: number; kept: number }>`
        SELECT ${before} AS "receivedBefore", due.through - h.erased_through AS due, h.head - due.through AS kept
        FROM project_heads h
        CROSS JOIN LATERAL (
          SELECT ${positionBefore(sql`h.project_id`, before, {
            after: sql`h.erased_through`,
            head: sql`h.head`,
          })} AS through
        ) AS due
        WHERE h.project_id = ${projectId}`.execute(db);
      return rows[0];
    },
  };
}
