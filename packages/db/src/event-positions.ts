import type { EventFilter, PositionRange } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** The greatest position of a project that was received before a moment, 0 if there is none: some twenty probes. */
export const positionReceivedBefore = (projectId: string, moment: Date) =>
  sql<number>`event_position_before(${projectId}::uuid, ${moment}::timestamptz)`;

/** The positions that were received in a time, without what has been erased. */
export async function positionsReceived(
  db: Kysely<DB>,
  projectId: string,
  { from, to }: Pick<EventFilter, 'from' | 'to'>,
): Promise<PositionRange> {
  const { rows } = await sql<PositionRange>`
    SELECT after, greatest(after, through) AS through FROM (
      SELECT greatest(erased_through, ${from ? positionReceivedBefore(projectId, from) : sql`0`}) AS after,
        least(head, ${to ? positionReceivedBefore(projectId, to) : sql`head`}) AS through
      FROM project_heads WHERE project_id = ${projectId}
    ) AS edges`.execute(db);
  return rows[0] ?? { after: 0, through: 0 };
}
