import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { BackTestRangeTooLong } from '../alert.errors.ts';
import { AlertSettings, conditionOf } from '../alert.schemas.ts';
import { defaultCooldownSeconds } from '../alert-rule.ts';
import { backTest } from '../back-test.ts';
import type { SecondCount } from '../standing.ts';

const day = 86_400;
const shownSeconds = 7 * day;
const longestSeconds = 31 * day;
/** So many are read in about a second. */
const maximumEvents = 500_000;
const buckets = 168;

const anyTime = z.iso.datetime({ offset: true });
const secondOf = (text: string) => Math.floor(Date.parse(text) / 1_000);
const textOf = (second: number) => new Date(second * 1_000).toISOString();

export const backTestAlert = useCase({
  name: 'alerts.backTest',
  kind: 'query',
  summary:
    'When an alert would have fired, had it been there: decided by the same steps, to the second. It need not exist.',
  input: ProjectReference.extend({
    condition: AlertSettings.condition,
    cooldownSeconds: AlertSettings.cooldownSeconds,
    from: anyTime.optional().describe('7 days before `to` unless told.'),
    to: anyTime.optional().describe('Now unless told.'),
  }),
  output: z
    .strictObject({
      from: timestamp.describe(
        `Later than asked when more than ${maximumEvents} events match: the newest are tested.`,
      ),
      to: timestamp,
      episodes: z.array(
        z.strictObject({
          firedAt: timestamp,
          recoveredAt: timestamp.nullable().describe('Null when it would still fire.'),
          seconds: z.int().nullable(),
          count: z.int().describe('Events in the window when it would have fired.'),
        }),
      ),
      peak: z.int().describe('The most events that were in a window.'),
      total: z.int().describe('Events that match.'),
      bucketSeconds: z.int(),
      buckets: z
        .array(z.strictObject({ start: timestamp, count: z.int() }))
        .describe('Events that match over time; where there is no bucket, there was nothing.'),
    })
    .meta({ id: 'AlertBackTest', description: 'What an alert would have told of the past.' }),
  errors: [ProjectNotFound, BackTestRangeTooLong],
  permission: 'alert:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/alerts/back-test', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    // The second that runs is tested as well: an event that was just sent is looked for.
    const to =
      input.to === undefined ? Math.floor(ports.clock.now().getTime() / 1_000) + 1 : secondOf(input.to);
    const asked = input.from === undefined ? to - shownSeconds : secondOf(input.from);
    if (asked >= to || to - asked > longestSeconds) throw new PulseError(BackTestRangeTooLong);
    const condition = conditionOf(input.condition);
    const { windowSeconds } = condition;
    const { counts, from: complete } = await ports.alertWatches.past(project.id, condition, {
      from: asked - windowSeconds,
      to,
      limit: maximumEvents,
    });
    const from = Math.min(Math.max(asked, complete + windowSeconds), to);
    const rule = { condition, cooldownSeconds: input.cooldownSeconds ?? defaultCooldownSeconds };
    const { episodes, peak } = backTest(rule, counts, { from, to });
    const bucketSeconds = Math.max(1, Math.ceil((to - from) / buckets));
    const within = counts.filter(([second]) => second >= from);
    return {
      from: textOf(from),
      to: textOf(to),
      episodes: episodes.map(({ firedAt, recoveredAt, count }) => ({
        firedAt: textOf(firedAt),
        recoveredAt: recoveredAt === null ? null : textOf(recoveredAt),
        seconds: recoveredAt === null ? null : recoveredAt - firedAt,
        count,
      })),
      peak,
      total: within.reduce((sum, [, count]) => sum + count, 0),
      bucketSeconds,
      buckets: bucketsOf(within, from, bucketSeconds),
    };
  },
});

function bucketsOf(counts: readonly SecondCount[], from: number, bucketSeconds: number) {
  const byBucket = new Map<number, number>();
  for (const [second, count] of counts) {
    const bucket = Math.floor((second - from) / bucketSeconds);
    byBucket.set(bucket, (byBucket.get(bucket) ?? 0) + count);
  }
  return [...byBucket].map(([bucket, count]) => ({ start: textOf(from + bucket * bucketSeconds), count }));
}
