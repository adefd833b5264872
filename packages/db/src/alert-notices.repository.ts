import type { AlertNoticeRepository } from '@pulse/domain';
import { type Kysely, sql } from 'kysely';
import { audienceOf, toAudience, toEpisode } from './alert-rows.ts';
import type { DB } from './generated/database.ts';

export function createAlertNoticeRepository(db: Kysely<DB>): AlertNoticeRepository {
  return {
    async insert(notice) {
      const inserted = await db
        .insertInto('alert_notices')
        .values({
          id: notice.id,
          episode_id: notice.episodeId,
          transition: notice.transition,
          ...audienceOf(notice),
        })
        .onConflict((conflict) => conflict.columns(['episode_id', 'transition']).doNothing())
        .returning('id')
        .executeTakeFirst();
      return inserted !== undefined;
    },

    async takeUntold(noticeId) {
      const episode = await db
        .selectFrom('alert_episodes')
        .selectAll()
        .where('id', '=', (of) =>
          of.selectFrom('alert_notices').select('episode_id').where('id', '=', noticeId),
        )
        .executeTakeFirst();
      if (!episode) return [];
      const rows = await db
        .selectFrom('alert_notices')
        .selectAll()
        .where('episode_id', '=', episode.id)
        .orderBy('transition') // `fired`, `recovered`
        .forUpdate()
        .execute();
      const last = rows.findIndex(({ id }) => id === noticeId);
      return rows
        .slice(0, last + 1)
        .filter((row) => row.told_at === null)
        .map((row) => ({
          episode: toEpisode(episode),
          notice: {
            id: row.id,
            episodeId: row.episode_id,
            transition: row.transition === 'fired' ? 'fired' : 'recovered',
            ...toAudience(row),
          },
        }));
    },

    async markTold(noticeId) {
      await db
        .updateTable('alert_notices')
        .set({ told_at: sql<Date>`now()` })
        .where('id', '=', noticeId)
        .execute();
    },
  };
}
