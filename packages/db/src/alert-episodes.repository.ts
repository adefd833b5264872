import type { AlertEpisodeRepository } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { toEpisode } from './alert-rows.ts';
import type { DB } from './generated/database.ts';
import { timeKeyOf, toPage } from './keyset.ts';
import type { Database } from './pool.ts';

const keptDays = 365;

export function createAlertEpisodeRepository(db: Kysely<DB>): AlertEpisodeRepository {
  return {
    async list({ projectId, ruleId }, { limit, cursor }) {
      const after = timeKeyOf(cursor);
      const rows = await db
        .selectFrom('alert_episodes')
        .selectAll()
        .where('project_id', '=', projectId)
        .$if(ruleId !== undefined, (query) => query.where('rule_id', '=', ruleId ?? ''))
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(fired_at, id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
        )
        .orderBy('fired_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      return toPage(rows, limit, (row) => [row.fired_at.toISOString(), row.id], toEpisode);
    },

    async firedWithin(projectId, { start, end }, limit) {
      const fired = db
        .selectFrom('alert_episodes')
        .where('project_id', '=', projectId)
        .where('fired_at', '>=', start)
        .where('fired_at', '<', end);
      const { count } = await fired.select(sql<number>`count(*)::int`.as('count')).executeTakeFirstOrThrow();
      const rows = await fired
        .selectAll()
        .orderBy(sql`ended_at IS NOT NULL`)
        .orderBy('fired_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return { count, episodes: rows.map(toEpisode) };
    },

    async begin(episode) {
      await db
        .insertInto('alert_episodes')
        .values({
          id: episode.id,
          project_id: episode.projectId,
          rule_id: episode.ruleId,
          episode: episode.episode,
          rule_name: episode.ruleName,
          condition: JSON.stringify(episode.condition),
          count: episode.count,
          fired_at: episode.firedAt,
          ended_at: episode.endedAt,
          ended_by: episode.endedBy,
        })
        .execute();
    },

    async end(ruleId, { at, by }) {
      const row = await db
        .updateTable('alert_episodes')
        // By the clock of the database, which may have been set back meanwhile.
        .set({ ended_at: sql<Date>`greatest(${at}::timestamptz, fired_at)`, ended_by: by })
        .where('rule_id', '=', ruleId)
        .where('ended_at', 'is', null)
        .returningAll()
        .executeTakeFirst();
      return row && toEpisode(row);
    },
  };
}

/** Removes episodes that ended long ago, with their notices. @returns how many, at most `limit` */
export async function purgeAlertEpisodes(db: Database, limit: number): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM alert_episodes WHERE id IN (
      SELECT id FROM alert_episodes WHERE ended_at < now() - make_interval(days => ${keptDays})
      ORDER BY ended_at LIMIT ${limit} FOR UPDATE SKIP LOCKED)`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
