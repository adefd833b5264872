import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';
import type { Database } from './pool.ts';

/** Writes down, in the transaction that ends them, that these sign-ins' access tokens hold no longer. */
export async function recordEndedSignIns(db: Kysely<DB>, signInIds: readonly string[]): Promise<void> {
  if (signInIds.length === 0) return;
  await db
    .insertInto('access_revocations')
    .values(signInIds.map((id) => ({ subject: `sign-in:${id}`, revoked_at: sql<Date>`clock_timestamp()` })))
    .onConflict((conflict) => conflict.column('subject').doNothing())
    .execute();
}

/** @returns the subjects that were revoked in the last so many seconds, the earliest first */
export async function readAccessRevocations(db: Database, seconds: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('access_revocations')
    .select('subject')
    .where('revoked_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${seconds})`)
    .orderBy('revoked_at')
    .execute();
  return rows.map(({ subject }) => subject);
}

/** Removes what no living credential needs any more, at most so many at a time. @returns how many */
export async function purgeAccessRevocations(db: Database, seconds: number, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM access_revocations WHERE subject IN (
      SELECT subject FROM access_revocations
      WHERE revoked_at <= clock_timestamp() - make_interval(secs => ${seconds})
      ORDER BY revoked_at LIMIT ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0);
}
