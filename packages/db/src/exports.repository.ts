import type {
  Export,
  ExportAdvance,
  ExportFailure,
  ExportFormat,
  ExportRepository,
  ExportStatus,
} from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { positionsReceived } from './event-positions.ts';
import { eventsOf, toStoredEvent } from './event-rows.ts';
import type { DB, exports } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';
import type { Database } from './pool.ts';

const open = ['queued', 'running'];
/** Whoever takes over may go on from where such a one stands. */
const exportFailed: ExportFailure = 'EXPORT_FAILED';

function toExport(row: Selectable<exports>): Export {
  return {
    id: row.id,
    projectId: row.project_id,
    createdBy: row.created_by,
    format: row.format as ExportFormat,
    filter: row.filter,
    status: row.status as ExportStatus,
    error: row.error as ExportFailure | null,
    begunAfter: row.begun_after,
    through: row.through,
    writtenTo: row.written_to,
    rows: row.rows,
    chunkCount: row.chunk_count,
    bytes: row.bytes,
    plainBytes: row.plain_bytes,
    checksum: row.checksum,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    completedAt: row.completed_at,
  };
}

export function createExportRepository(db: Kysely<DB>): ExportRepository {
  return {
    async list(projectId, { limit, cursor }) {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .where('project_id', '=', projectId)
        .$call(rowsInTime('desc', { limit, cursor }))
        .execute();
      return toPage(rows, limit, (row) => [row.created_at.toISOString(), row.id], toExport);
    },

    async count(projectId) {
      return db
        .selectFrom('exports')
        .select([
          sql<number>`count(*)::int`.as('all'),
          sql<number>`count(*) FILTER (WHERE status IN ('queued', 'running'))::int`.as('open'),
        ])
        .where('project_id', '=', projectId)
        .executeTakeFirstOrThrow();
    },

    async find(projectId, exportId) {
      const row = await db
        .selectFrom('exports')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', exportId)
        .executeTakeFirst();
      return row && toExport(row);
    },

    async findById(exportId) {
      const row = await db.selectFrom('exports').selectAll().where('id', '=', exportId).executeTakeFirst();
      return row && toExport(row);
    },

    async listOfAccount(userId, { since, ids, limit }) {
      const rows = await db
        .selectFrom('exports')
        .selectAll()
        .where('created_by', '=', userId)
        .where('updated_at', '>=', since)
        .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
        .orderBy('updated_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toExport);
    },

    positions: (projectId, filter) => positionsReceived(db, projectId, filter),

    async insert(created) {
      const row = await db
        .insertInto('exports')
        .values({
          id: created.id,
          project_id: created.projectId,
          created_by: created.createdBy,
          format: created.format,
          filter: JSON.stringify(created.filter),
          begun_after: created.begunAfter,
          written_to: created.begunAfter,
          through: created.through,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return toExport(row);
    },

    async begin(exportId, at) {
      const { numUpdatedRows } = await db
        .updateTable('exports')
        .set({ status: 'running', error: null, completed_at: null, updated_at: at })
        .where('id', '=', exportId)
        .where((is) =>
          // Run again by an administrator, it goes on where it had come to.
          is.or([
            is('status', 'in', open),
            is.and([is('status', '=', 'failed'), is('error', '=', exportFailed)]),
          ]),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async read(projectId, filter, { after, through }) {
      const rows = await eventsOf(db, projectId, filter)
        .selectAll()
        .where('position', '>', after)
        .where('position', '<=', through)
        .orderBy('position')
        .execute();
      return rows.map(toStoredEvent);
    },

    advance: (advance) => db.transaction().execute((transaction) => moveOn(transaction, advance)),

    async end(exportId, { status, error, at }) {
      await db
        .updateTable('exports')
        .set({ status, error, completed_at: at, updated_at: at })
        .where('id', '=', exportId)
        .where('status', 'in', open)
        .execute();
      if (error !== exportFailed) {
        await db.deleteFrom('export_chunks').where('export_id', '=', exportId).execute();
      }
    },

    async delete(exportId) {
      await db.deleteFrom('exports').where('id', '=', exportId).execute();
    },

    async deleteAll(projectId) {
      await db.deleteFrom('exports').where('project_id', '=', projectId).execute();
    },

    async *chunks({ id, chunkCount }) {
      for (let index = 0; index < chunkCount; index += 1) {
        const { content } = await db
          .selectFrom('export_chunks')
          .select('content')
          .where('export_id', '=', id)
          .where('index', '=', index)
          .executeTakeFirstOrThrow();
        yield content;
      }
    },
  };
}

/** The row is what two workers contend for; whoever comes second finds that it has moved. */
async function moveOn(db: Kysely<DB>, { from, sums, content, ...next }: ExportAdvance): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exports')
    .set({
      written_to: next.writtenTo,
      rows: next.rows,
      chunk_count: from.chunkCount + (content ? 1 : 0),
      bytes: sums.bytes,
      plain_bytes: sums.plainBytes,
      checksum: sums.checksum,
      updated_at: next.at,
      ...(next.done ? { status: 'done', completed_at: next.at } : {}),
    })
    .where('id', '=', from.id)
    .where('status', '=', 'running')
    .where('written_to', '=', from.writtenTo)
    .where('chunk_count', '=', from.chunkCount)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (content) {
    await db
      .insertInto('export_chunks')
      .values({ export_id: from.id, index: from.chunkCount, content: Buffer.from(content) })
      .execute();
  }
  return true;
}

/**
 * Removes files that have been kept long enough, and ends those that nobody works at any more: their job is gone or dead.
 *
 * @returns how many rows; less than `limit` when nothing is left
 */
export async function purgeExports(db: Database, keptDays: number, limit: number): Promise<number> {
  const expired = await sql`
    DELETE FROM exports WHERE id IN (
      SELECT id FROM exports
      WHERE status IN ('done', 'failed', 'cancelled') AND updated_at < now() - make_interval(days => ${keptDays})
      ORDER BY updated_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`.execute(db);
  const orphaned = await sql`
    UPDATE exports SET status = 'failed', error = ${exportFailed}, completed_at = now(), updated_at = now()
    WHERE status IN ('queued', 'running') AND updated_at < now() - interval '10 minutes' AND NOT EXISTS (
      SELECT 1 FROM job_outbox j WHERE j.queue = 'reports' AND j.id = exports.id::text AND j.dead_at IS NULL)`.execute(
    db,
  );
  return Number((expired.numAffectedRows ?? 0n) + (orphaned.numAffectedRows ?? 0n));
}
