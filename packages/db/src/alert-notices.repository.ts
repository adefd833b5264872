import type { AlertNoticeRepository, AlertRecipient } from '@pulse/domain';
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

    async recipients(projectId, among) {
      const { rows } = await sql<AlertRecipient>`
        SELECT email, language FROM users
        WHERE id IN (${peopleOf(projectId)}) AND disabled_at IS NULL
          AND ${among === null ? sql`true` : sql`id = ANY (${[...among]}::uuid[])`}
        ORDER BY id`.execute(db);
      return rows;
    },

    async strangers(projectId, userIds) {
      const { rows } = await sql<{ id: string }>`
        SELECT id FROM unnest(${[...userIds]}::uuid[]) AS named (id)
        WHERE id NOT IN (${peopleOf(projectId)})`.execute(db);
      return rows.map(({ id }) => id);
    },
  };
}

function peopleOf(projectId: string) {
  return sql`SELECT owner_id FROM projects WHERE id = ${projectId}
    UNION ALL SELECT user_id FROM project_members WHERE project_id = ${projectId}`;
}
