import type { Ids } from '@pulse/core';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

/** Projects that are looked at in one statement: some probes of an index each. */
const projectsAtOnce = 500;

/**
 * The time before which what was received is due, by the database's clock: so many days of 24 hours ago.
 *
 * @param days an expression
 */
export function dueBefore(days: ReturnType<typeof sql>) {
  return sql<Date>`(date_trunc('milliseconds', now()) - make_interval(hours => 24 * ${days}))`;
}

/**
 * The position up to which everything of a project was received before a time. Positions grow with the time of receipt;
 * should a clock have been set back, what came before something that is not due waits for it.
 *
 * @param before an expression, as the others
 */
export function positionBefore(
  projectId: ReturnType<typeof sql>,
  before: ReturnType<typeof sql>,
  { after, head }: { readonly after: ReturnType<typeof sql>; readonly head: ReturnType<typeof sql> },
) {
  return sql<number>`coalesce((
    SELECT kept.position - 1 FROM events kept
    WHERE kept.project_id = ${projectId} AND kept.position > ${after} AND kept.received_at >= ${before}
    ORDER BY kept.position LIMIT 1), ${head})`;
}

/**
 * Hides what is due by the retention of its project, and records its removal: one receipt per project, day and number of
 * days kept. A project's events are hidden and recorded in one transaction, so that each is counted in one receipt.
 *
 * @returns projects that had something due
 */
export async function hideDueEvents(db: Database, ids: Ids): Promise<number> {
  let hidden = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string; due: boolean }>`
      SELECT p.id, coalesce(first.received_at < p.before, false) AS due
      FROM (
        SELECT id, ${dueBefore(sql`retention_days`)} AS before FROM projects
        WHERE id > ${after} ORDER BY id LIMIT ${projectsAtOnce}
      ) AS p
      JOIN project_heads h ON h.project_id = p.id
      LEFT JOIN LATERAL (
        -- By whole days, which are partitions: the first row that is found is the first there is.
        SELECT e.received_at FROM events e
        WHERE e.project_id = p.id AND e.position > h.erased_through
          AND e.received_at < date_trunc('day', p.before, 'UTC') + interval '24 hours'
        ORDER BY e.position LIMIT 1
      ) AS first ON true
      ORDER BY p.id`.execute(db);
    for (const { id, due } of rows) {
      if (due && (await hideDueOf(db, id, ids))) hidden += 1;
    }
    const last = rows.at(-1);
    if (!last || rows.length < projectsAtOnce) return hidden;
    after = last.id;
  }
}

function hideDueOf(db: Database, projectId: string, ids: Ids): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const project = sql`${projectId}::uuid`;
    const before = dueBefore(sql`p.retention_days`);
    const { rows } = await sql<{ id: string; through: number }>`
      INSERT INTO event_deletions AS d (id, project_id, reason, retention_days, day, received_before, through,
        removed_through, started_at)
      SELECT ${ids.next()}::uuid, p.id, 'retention', p.retention_days, (now() AT TIME ZONE 'UTC')::date, ${before},
        due.through, h.erased_through, now()
      FROM projects p
      JOIN project_heads h ON h.project_id = p.id
      CROSS JOIN LATERAL (
        SELECT ${positionBefore(sql`p.id`, before, { after: sql`h.erased_through`, head: sql`h.head` })} AS through
      ) AS due
      WHERE p.id = ${project} AND due.through > h.erased_through
      ON CONFLICT (project_id, day, retention_days) DO UPDATE SET
        received_before = excluded.received_before,
        through = excluded.through,
        removed_through = CASE WHEN d.finished_at IS NULL THEN d.removed_through ELSE excluded.removed_through END,
        finished_at = NULL
      -- One that is under way goes on from its end alone: what somebody deleted in between has a receipt of its own.
      WHERE d.finished_at IS NOT NULL OR d.through = excluded.removed_through
      RETURNING d.id, d.through`.execute(transaction);
    const [deletion] = rows;
    if (!deletion) return false;
    await hide(transaction, projectId, deletion.through);
    return true;
  });
}

/** The last statement of its transaction: a flush that waits for the head waits for a commit, not for a search. */
async function hide(transaction: Kysely<DB>, projectId: string, through: number): Promise<void> {
  await sql`
    UPDATE project_heads SET erased_through = greatest(erased_through, ${through}::bigint)
    WHERE project_id = ${projectId}`.execute(transaction);
}
