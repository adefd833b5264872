import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import type { EventRepository, IncomingEvent } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { readLog } from './channel-log.ts';
import type { DB } from './generated/database.ts';

/** What one pass takes of one session. */
const entriesPerPass = 200;
const sessionsPerPass = 50;
/** When nobody said that something happened, e.g. because another node relayed it. */
const everyMilliseconds = 5_000;
const retryMilliseconds = 1_000;

interface Behind {
  readonly sessionId: string;
  readonly projectId: string;
  readonly position: number;
}

/**
 * Brings what happens in sessions to their boards, as events of the project: after the fact, from the session's log,
 * so that nothing in a session waits for it. An entry's place in the log is its id, so what is brought twice because a
 * process ended in between is stored once.
 *
 * @returns how many entries were brought
 */
export async function feedSessionBoards(db: Kysely<DB>, ingest: EventRepository['ingest']): Promise<number> {
  const { rows } = await sql<Behind>`
    SELECT s.id AS "sessionId", s.project_id AS "projectId", b.position
    FROM session_boards b
    JOIN sessions s ON s.id = b.session_id AND s.project_id IS NOT NULL
    JOIN channel_heads h ON h.channel = 'session:' || s.id || '/staff' AND h.head > b.position
    ORDER BY s.id LIMIT ${sessionsPerPass}`.execute(db);
  const brought = await Promise.all(rows.map((behind) => feed(db, behind, ingest)));
  return brought.reduce((sum, entries) => sum + entries, 0);
}

async function feed(
  db: Kysely<DB>,
  { sessionId, projectId, position }: Behind,
  ingest: EventRepository['ingest'],
): Promise<number> {
  const entries = await readLog(db, `session:${sessionId}`, 'staff', position, entriesPerPass);
  const last = entries.at(-1);
  if (!last) return 0;
  const events = entries.map(
    (entry): IncomingEvent => ({
      id: `${sessionId}:${entry.position}`,
      name: entry.event,
      level: 'info',
      message: null,
      properties: JSON.stringify(entry.data),
      userId: null,
      sessionId,
      timestamp: entry.at.getTime(),
      shifted: false,
    }),
  );
  const { found } = await ingest({ projectId, events, losses: [] });
  if (!found) return 0; // deleted just now: the session has no board any more
  await db
    .updateTable('session_boards')
    .set({ position: last.position })
    .where('session_id', '=', sessionId)
    .where('position', '<', last.position)
    .execute();
  return entries.length;
}

export function startSessionBoards(
  db: Kysely<DB>,
  ingest: EventRepository['ingest'],
  log: Log,
): WakeableTask {
  return startWakeableTask({
    name: 'feed session boards',
    retryMilliseconds,
    log,
    async run() {
      while ((await feedSessionBoards(db, ingest)) > 0);
      return everyMilliseconds;
    },
  });
}
