import type { MemberRole, Project, ProjectRepository } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { DB, projects } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';

function toProject(row: Selectable<projects>): Project {
  return {
    id: row.id,
    ownerId: row.owner_id,
    name: row.name,
    timeZone: row.time_zone,
    retentionDays: row.retention_days,
    ingestPerSecond: row.ingest_per_second,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** @param options `findRecent`: the small cache in front; none when absent */
export function createProjectRepository(
  db: Kysely<DB>,
  { findRecent }: { readonly findRecent?: ProjectRepository['findRecent'] } = {},
): ProjectRepository {
  return {
    async findRecent(projectId) {
      return findRecent ? findRecent(projectId) : this.find(projectId);
    },

    async find(projectId, lock = false) {
      const row = await db
        .selectFrom('projects')
        .selectAll()
        .where('id', '=', projectId)
        .$if(lock, (query) => query.forNoKeyUpdate())
        .executeTakeFirst();
      return row && toProject(row);
    },

    async listOf(userId, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('projects')
        .leftJoin('project_members as member', (join) =>
          join.onRef('member.project_id', '=', 'projects.id').on('member.user_id', '=', userId),
        )
        .selectAll('projects')
        .select('member.role')
        .where((is) =>
          is.or([
            is('owner_id', '=', userId),
            // By its own index; a condition on the joined role would read every project.
            is(
              'id',
              'in',
              is.selectFrom('project_members').select('project_id').where('user_id', '=', userId),
            ),
          ]),
        )
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(projects.created_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`,
          ),
        )
        .orderBy('projects.created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(
        rows,
        limit,
        (row) => [row.created_at.toISOString(), row.id],
        (row) => ({ ...toProject(row), role: row.owner_id === userId ? 'owner' : (row.role as MemberRole) }),
      );
    },

    async insert(project) {
      await db
        .insertInto('projects')
        .values({
          id: project.id,
          owner_id: project.ownerId,
          name: project.name,
          time_zone: project.timeZone,
          retention_days: project.retentionDays,
          ingest_per_second: project.ingestPerSecond,
          created_at: project.createdAt,
          updated_at: project.updatedAt,
        })
        .execute();
    },

    async update(projectId, { name, timeZone, retentionDays, ingestPerSecond }) {
      const row = await db
        .updateTable('projects')
        .set({
          ...(name === undefined ? {} : { name }),
          ...(timeZone === undefined ? {} : { time_zone: timeZone }),
          ...(retentionDays === undefined ? {} : { retention_days: retentionDays }),
          ...(ingestPerSecond === undefined ? {} : { ingest_per_second: ingestPerSecond }),
          updated_at: sql<Date>`now()`,
        })
        .where('id', '=', projectId)
        .returningAll()
        .executeTakeFirstOrThrow();
      return toProject(row);
    },

    async delete(projectId) {
      // The head first, as flushes take it: the one that is under way ends, and the next finds no project.
      await lockHead(db, projectId);
      await db.deleteFrom('projects').where('id', '=', projectId).execute();
    },

    async eraseEvents(projectId, { id, requestedBy }) {
      await lockHead(db, projectId);
      // Statements of their own, after the lock: they see what every flush before it has counted.
      await sql`
        INSERT INTO event_deletions (id, project_id, reason, requested_by, day, received_before, through, removed_through,
          started_at)
        SELECT ${id}::uuid, project_id, 'request', ${requestedBy}::uuid, (clock_timestamp() AT TIME ZONE 'UTC')::date,
          clock_timestamp(), head, erased_through, clock_timestamp()
        FROM project_heads WHERE project_id = ${projectId}`.execute(db);
      await db
        .updateTable('project_heads')
        .set((expression) => ({ erased_through: expression.ref('head') }))
        .where('project_id', '=', projectId)
        .execute();
      for (const counts of [
        'event_totals_progress',
        'event_rollups',
        'event_totals',
        'event_day_totals',
      ] as const) {
        await db.deleteFrom(counts).where('project_id', '=', projectId).execute();
      }
      await db.deleteFrom('event_ledger').where('project_id', '=', projectId).execute();
    },
  };
}

async function lockHead(db: Kysely<DB>, projectId: string): Promise<void> {
  await sql`SELECT 1 FROM project_heads WHERE project_id = ${projectId} FOR UPDATE`.execute(db);
}
