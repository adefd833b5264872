import type { Kysely } from 'kysely';
import type { DB } from './generated/database.ts';

/** A log is one channel as one audience hears it; each has positions of its own, contiguous from 1. */
export function logName(channel: string, log: string): string {
  return `${channel}/${log}`;
}

export async function readHead(db: Kysely<DB>, channel: string, log: string): Promise<number> {
  const row = await db
    .selectFrom('channel_heads')
    .select('head')
    .where('channel', '=', logName(channel, log))
    .executeTakeFirst();
  return row?.head ?? 0;
}

export interface LogEntry {
  readonly position: number;
  readonly event: string;
  readonly data: unknown;
  readonly at: Date;
}

export async function readLog(
  db: Kysely<DB>,
  channel: string,
  log: string,
  after: number,
  limit: number,
): Promise<readonly LogEntry[]> {
  return db
    .selectFrom('channel_log')
    .select(['position', 'name as event', 'data', 'at'])
    .where('channel', '=', logName(channel, log))
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
}

export async function readEpoch(db: Kysely<DB>): Promise<number> {
  const { epoch } = await db.selectFrom('realtime_epoch').select('epoch').executeTakeFirstOrThrow();
  return epoch;
}
