import type { Clock } from '@pulse/core';
import { decodeCursor } from '@pulse/core';
import type { Digest, DigestContent, DigestEdition, DigestRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { countDigest, findNewErrors, sumLosses } from './digest-counts.ts';
import type { DB, digest_editions, digests } from './generated/database.ts';
import { toPage } from './keyset.ts';
import type { Database } from './pool.ts';

const keptDays = 400;

/** First day of the last edition of the page before. */
const SortKey = z.tuple([z.iso.date()]);

function toDigest(row: Selectable<digests>): Digest {
  return {
    projectId: row.project_id,
    period: row.period as Digest['period'],
    enabled: row.enabled,
    hour: row.hour,
    weekday: row.weekday,
    recipients: row.recipients as Digest['recipients'],
    declinedBy: row.declined_by,
    nextDueAt: row.next_due_at,
  };
}

/** Dates are read as text: as times they would begin in the time zone of this process. */
type EditionRow = Omit<Selectable<digest_editions>, 'first_day'> & { readonly first_day: string };

function toEdition(row: EditionRow): DigestEdition {
  return {
    id: row.id,
    projectId: row.project_id,
    period: row.period as Digest['period'],
    firstDay: row.first_day,
    dueAt: row.due_at,
    status: row.status as DigestEdition['status'],
    reason: row.reason as DigestEdition['reason'],
    recipients: row.recipients,
    content: row.content as DigestContent | null,
    completedAt: row.completed_at,
  };
}

/** @param clock for tests; the database's when absent, so that nodes need not agree on theirs */
export function createDigestRepository(db: Kysely<DB>, clock?: Clock): DigestRepository {
  const editions = () =>
    db
      .selectFrom('digest_editions')
      .select([
        'id',
        'project_id',
        'period',
        'due_at',
        'status',
        'reason',
        'recipients',
        'content',
        'created_at',
        'completed_at',
      ])
      .select(sql<string>`first_day::text`.as('first_day'));

  return {
    async list(projectId) {
      const rows = await db
        .selectFrom('digests')
        .selectAll()
        .where('project_id', '=', projectId)
        .orderBy('period')
        .execute();
      return rows.map(toDigest);
    },

    async find(projectId, period, lock = false) {
      const row = await db
        .selectFrom('digests')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('period', '=', period)
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return row && toDigest(row);
    },

    async put(digest) {
      const values = {
        enabled: digest.enabled,
        hour: digest.hour,
        weekday: digest.weekday,
        recipients: digest.recipients && JSON.stringify(digest.recipients),
        declined_by: [...digest.declinedBy],
        next_due_at: digest.nextDueAt,
        updated_at: sql<Date>`now()`,
      };
      await db
        .insertInto('digests')
        .values({ project_id: digest.projectId, period: digest.period, ...values })
        .onConflict((conflict) => conflict.columns(['project_id', 'period']).doUpdateSet(values))
        .execute();
    },

    async now() {
      if (clock) return clock.now();
      const { rows } = await sql<{ now: Date }>`SELECT clock_timestamp()::timestamptz(3) AS now`.execute(db);
      return rows[0]?.now ?? new Date();
    },

    async takeDue(now, limit) {
      const rows = await db
        .selectFrom('digests')
        .innerJoin('projects', 'projects.id', 'digests.project_id')
        .selectAll('digests')
        .select('projects.time_zone')
        .where('next_due_at', '<=', now)
        .orderBy('next_due_at')
        .limit(limit)
        .forNoKeyUpdate('digests')
        .skipLocked()
        .execute();
      return rows.map((row) => ({ digest: toDigest(row), timeZone: row.time_zone }));
    },

    async nextDueAt() {
      const row = await db
        .selectFrom('digests')
        .select('next_due_at')
        .where('next_due_at', 'is not', null)
        .orderBy('next_due_at')
        .limit(1)
        .executeTakeFirst();
      return row?.next_due_at ?? undefined;
    },

    async lastIssued(projectId, period) {
      const row = await db
        .selectFrom('digest_editions')
        .select(sql<string>`first_day::text`.as('day'))
        .where('project_id', '=', projectId)
        .where('period', '=', period)
        .orderBy('first_day', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.day;
    },

    async insertEdition({ id, projectId, period, firstDay, dueAt }) {
      const { rows } = await sql`
        INSERT INTO digest_editions (id, project_id, period, first_day, due_at)
        VALUES (${id}, ${projectId}, ${period}, ${firstDay}::date, ${dueAt})
        ON CONFLICT (project_id, period, first_day) DO NOTHING RETURNING id`.execute(db);
      return rows.length > 0;
    },

    async findEdition(editionId, lock = false) {
      const row = await editions()
        .where('id', '=', editionId)
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return row && toEdition(row);
    },

    async completeEdition({ id, status, reason, recipients, content, completedAt }) {
      await db
        .updateTable('digest_editions')
        .set({
          status,
          reason,
          recipients,
          content: content && JSON.stringify(content),
          completed_at: completedAt,
        })
        .where('id', '=', id)
        .execute();
    },

    async listEditions(projectId, period, { limit, cursor }) {
      const before = cursor === undefined ? undefined : decodeCursor(cursor, SortKey)[0];
      const rows = await editions()
        .where('project_id', '=', projectId)
        .where('period', '=', period)
        .where('status', '<>', 'due')
        .$if(before !== undefined, (query) => query.where(sql<boolean>`first_day < ${before}::date`))
        .orderBy('digest_editions.first_day', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, ({ first_day }) => [first_day], toEdition);
    },

    count: (projectId, range, previous) => countDigest(db, projectId, range, previous),
    newErrors: (projectId, range) => findNewErrors(db, projectId, range),
    losses: (projectId, range) => sumLosses(db, projectId, range),
  };
}

/** Removes editions that were issued long ago. @returns how many, at most `limit` */
export async function purgeDigestEditions(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM digest_editions WHERE id IN (
      SELECT id FROM digest_editions WHERE created_at < now() - make_interval(days => ${keptDays})
      ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
