import type { AlertChannel, AlertCondition, AlertEpisode, AlertRule } from '@pulse/domain';
import type { Selectable } from 'kysely';
import type { alert_episodes, alert_notices, alert_rules } from './generated/database.ts';

export function toAlertRule(row: Selectable<alert_rules>): AlertRule {
  return {
    id: row.id,
    projectId: row.project_id,
    name: row.name,
    enabled: row.enabled,
    condition: toCondition(row),
    cooldownSeconds: row.cooldown_seconds,
    ...toAudience(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function toCondition(row: Selectable<alert_rules>): AlertCondition {
  const match = {
    level: row.levels as AlertCondition['level'],
    name: row.names,
    windowSeconds: row.window_seconds,
  };
  return row.threshold === null
    ? { kind: 'silence', ...match }
    : { kind: 'count', threshold: row.threshold, ...match };
}

export function toAudience(
  row: Pick<Selectable<alert_notices>, 'channels' | 'everyone' | 'recipients'>,
): Pick<AlertRule, 'channels' | 'recipients'> {
  return { channels: row.channels as AlertChannel[], recipients: row.everyone ? null : row.recipients };
}

export function audienceOf({ channels, recipients }: Pick<AlertRule, 'channels' | 'recipients'>) {
  return { channels: [...channels], everyone: recipients === null, recipients: [...(recipients ?? [])] };
}

export function toEpisode(row: Selectable<alert_episodes>): AlertEpisode {
  return {
    id: row.id,
    projectId: row.project_id,
    ruleId: row.rule_id,
    episode: row.episode,
    ruleName: row.rule_name,
    condition: row.condition as AlertCondition,
    count: row.count,
    firedAt: row.fired_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by as AlertEpisode['endedBy'],
  };
}
