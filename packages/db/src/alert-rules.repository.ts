import type { AlertRule, AlertRuleRepository, AlertStanding, ListedRule } from '@pulse/domain';
import { type Kysely, type Selectable, sql } from 'kysely';
import { audienceOf, toAlertRule, toEpisode } from './alert-rows.ts';
import type { alert_rules, DB } from './generated/database.ts';
import { rowsInTime, toPage } from './keyset.ts';

export function createAlertRuleRepository(db: Kysely<DB>): AlertRuleRepository {
  return {
    async list(projectId, { limit, cursor }) {
      const rows = await db
        .selectFrom('alert_rules')
        .selectAll()
        .where('project_id', '=', projectId)
        .$call(rowsInTime('asc', { limit, cursor }))
        .execute();
      const listed = await standingsOf(db, projectId, rows);
      return toPage(
        listed,
        limit,
        ({ rule }) => [rule.createdAt.toISOString(), rule.id],
        (rule) => rule,
      );
    },

    async count(projectId) {
      const { count } = await db
        .selectFrom('alert_rules')
        .select(sql<number>`count(*)::int`.as('count'))
        .where('project_id', '=', projectId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async find(projectId, ruleId) {
      const rows = await db
        .selectFrom('alert_rules')
        .selectAll()
        .where('project_id', '=', projectId)
        .where('id', '=', ruleId)
        .execute();
      const [found] = await standingsOf(db, projectId, rows);
      return found;
    },

    async insert(rule, standing) {
      await db
        .insertInto('alert_rules')
        .values({ id: rule.id, project_id: rule.projectId, created_at: rule.createdAt, ...settingsOf(rule) })
        .execute();
      await db
        .insertInto('alert_standings')
        .values({ rule_id: rule.id, standing: JSON.stringify(standing) })
        .execute();
    },

    async update(rule) {
      await db
        .updateTable('alert_rules')
        .set({ ...settingsOf(rule), updated_at: sql<Date>`now()` })
        .where('id', '=', rule.id)
        .execute();
    },

    async delete(ruleId) {
      await db.deleteFrom('alert_rules').where('id', '=', ruleId).execute();
    },

    async watching(projectId) {
      const rows = await db
        .selectFrom('alert_rules')
        .innerJoin('alert_standings', 'rule_id', 'id')
        .selectAll('alert_rules')
        .select('standing')
        .where('project_id', '=', projectId)
        .where('enabled', '=', true)
        .execute();
      // As `saveStanding` wrote it.
      return rows.map((row) => ({ rule: toAlertRule(row), standing: row.standing as AlertStanding }));
    },

    async standing(ruleId) {
      const row = await db
        .selectFrom('alert_standings')
        .select('standing')
        .where('rule_id', '=', ruleId)
        .executeTakeFirstOrThrow();
      return row.standing as AlertStanding;
    },

    async saveStanding(ruleId, standing) {
      await db
        .updateTable('alert_standings')
        .set({ standing: JSON.stringify(standing) })
        .where('rule_id', '=', ruleId)
        .execute();
    },
  };
}

function settingsOf(rule: AlertRule) {
  const { condition } = rule;
  return {
    name: rule.name,
    enabled: rule.enabled,
    kind: condition.kind,
    levels: [...condition.level],
    names: [...condition.name],
    threshold: condition.kind === 'count' ? condition.threshold : null,
    window_seconds: condition.windowSeconds,
    cooldown_seconds: rule.cooldownSeconds,
    ...audienceOf(rule),
  };
}

/** With the episodes that go on, and when the project was looked at. */
async function standingsOf(
  db: Kysely<DB>,
  projectId: string,
  rows: readonly Selectable<alert_rules>[],
): Promise<ListedRule[]> {
  if (rows.length === 0) return [];
  const watch = await db
    .selectFrom('alert_watches')
    .select('looked_at')
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  const episodes = await db
    .selectFrom('alert_episodes')
    .selectAll()
    .where(
      'rule_id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('ended_at', 'is', null)
    .execute();
  const byRule = new Map(episodes.map((row) => [row.rule_id, toEpisode(row)]));
  return rows.map((row) => ({
    rule: toAlertRule(row),
    episode: byRule.get(row.id) ?? null,
    lookedAt: row.enabled ? (watch?.looked_at ?? null) : null,
  }));
}
