import { z } from 'zod';
import { eventLevels } from '../events/index.ts';
import { identifier, line, timestamp } from '../identifiers.ts';
import type { ListedRule } from './alert.repository.ts';
import type { AlertCondition } from './alert.ts';
import { type AlertEpisode, episodeEnds } from './alert-episode.ts';
import { alertChannels } from './alert-rule.ts';

export const AlertReference = z.strictObject({ projectId: identifier, alertId: identifier });

const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
const conditionKinds = ['count', 'silence'] as const;
const windowSeconds = z.int().min(10).max(86_400);
const threshold = z.int().min(1).max(1_000_000_000);

export const ConditionInput = z
  .strictObject({
    kind: z.enum(conditionKinds).describe('`count`: so many within the window; `silence`: none within it.'),
    level: z
      .array(z.enum(eventLevels))
      .max(eventLevels.length)
      .refine(unique, 'names a level twice')
      .optional()
      .describe('Which levels; any when empty or left out.'),
    name: z
      .array(z.string().min(1).max(200))
      .max(20)
      .refine(unique, 'names a name twice')
      .optional()
      .describe('Which names of events; any when empty or left out.'),
    threshold: threshold
      .nullable()
      .optional()
      .describe('How many are enough; for `count`, and for it alone.'),
    windowSeconds: windowSeconds.describe(
      'How long the window is, by when events are received. One beyond 10 minutes begins with a minute.',
    ),
  })
  .refine(({ kind, threshold: many }) => (kind === 'count') === (many !== undefined && many !== null), {
    path: ['threshold'],
    message: 'belongs to a count, and only to a count',
  });

export const AlertSettings = {
  name: line(200),
  enabled: z.boolean().optional(),
  condition: ConditionInput,
  cooldownSeconds: z
    .int()
    .min(0)
    .max(7 * 86_400)
    .optional()
    .describe('How long it stays quiet after an episode; 900 unless told.'),
  channels: z
    .array(z.enum(alertChannels))
    .max(alertChannels.length)
    .refine(unique, 'names a channel twice')
    .optional()
    .describe('By what people are told; both unless told. With none, episodes are only listed.'),
  recipients: z
    .array(identifier)
    .max(100)
    .refine(unique, 'names an account twice')
    .nullable()
    .optional()
    .describe('Who gets e-mail; null, the default, is the owner and every member.'),
};

export const ConditionView = z
  .strictObject({
    kind: z.enum(conditionKinds),
    level: z.array(z.enum(eventLevels)).describe('Any when empty.'),
    name: z.array(z.string()).describe('Any when empty.'),
    threshold: threshold.nullable().describe('Null for silence.'),
    windowSeconds,
  })
  .meta({ id: 'AlertCondition', description: 'What a rule watches.' });

export const AlertView = z
  .strictObject({
    id: identifier,
    name: z.string(),
    enabled: z.boolean(),
    condition: ConditionView,
    cooldownSeconds: z.int(),
    channels: z.array(z.enum(alertChannels)),
    recipients: z.array(identifier).nullable(),
    state: z.enum(['ok', 'firing', 'disabled']),
    firingSince: timestamp.nullable(),
    lookedAt: timestamp
      .nullable()
      .describe('When it was looked at last: once a minute, and when events come. Null when it is disabled.'),
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .meta({ id: 'Alert', description: 'When people of a project are told, and how it stands.' });

export const EpisodeView = z
  .strictObject({
    id: identifier,
    alertId: identifier.describe('The rule; it may have been deleted since.'),
    alertName: z.string().describe('What it was called then.'),
    episode: z.int().describe('Counted from 1 for each rule.'),
    condition: ConditionView.describe('What it watched then.'),
    count: z.int().describe('Events in the window when it fired.'),
    firedAt: timestamp,
    endedAt: timestamp.nullable().describe('Null while it goes on.'),
    endedBy: z.enum(episodeEnds).nullable().describe('`recovered`, or what was done to the rule meanwhile.'),
    seconds: z.int().nullable().describe('How long it fired; null while it goes on.'),
  })
  .meta({ id: 'AlertEpisode', description: 'From when to when a rule fired.' });

export function conditionOf(input: z.output<typeof ConditionInput>): AlertCondition {
  const match = { level: input.level ?? [], name: input.name ?? [], windowSeconds: input.windowSeconds };
  return input.kind === 'count' && input.threshold != null
    ? { kind: 'count', threshold: input.threshold, ...match }
    : { kind: 'silence', ...match };
}

export function conditionView(condition: AlertCondition): z.input<typeof ConditionView> {
  return {
    kind: condition.kind,
    level: [...condition.level],
    name: [...condition.name],
    threshold: condition.kind === 'count' ? condition.threshold : null,
    windowSeconds: condition.windowSeconds,
  };
}

export function alertView({ rule, episode, lookedAt }: ListedRule): z.input<typeof AlertView> {
  return {
    id: rule.id,
    name: rule.name,
    enabled: rule.enabled,
    condition: conditionView(rule.condition),
    cooldownSeconds: rule.cooldownSeconds,
    channels: [...rule.channels],
    recipients: rule.recipients && [...rule.recipients],
    state: episode ? 'firing' : rule.enabled ? 'ok' : 'disabled',
    firingSince: episode?.firedAt.toISOString() ?? null,
    lookedAt: lookedAt?.toISOString() ?? null,
    createdAt: rule.createdAt.toISOString(),
    updatedAt: rule.updatedAt.toISOString(),
  };
}

export function episodeView(episode: AlertEpisode): z.input<typeof EpisodeView> {
  const { firedAt, endedAt } = episode;
  return {
    id: episode.id,
    alertId: episode.ruleId,
    alertName: episode.ruleName,
    episode: episode.episode,
    condition: conditionView(episode.condition),
    count: episode.count,
    firedAt: firedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    endedBy: episode.endedBy,
    seconds: endedAt && (endedAt.getTime() - firedAt.getTime()) / 1_000,
  };
}
