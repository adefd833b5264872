import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { StatsRangeTooLong } from '../event.errors.ts';
import { eventFilters, valuesOf } from '../event.schemas.ts';

const day = 24 * 3_600_000;
/** What is shown when nothing is said, and what may be asked for at most. */
const ranges = {
  hour: { shown: day, longest: 31 * day },
  day: { shown: 30 * day, longest: 3_660 * day },
} as const;

export const eventStats = useCase({
  name: 'events.stats',
  kind: 'query',
  summary:
    'Count the events of a project over time, by when they were received; also after they were retired.',
  input: ProjectReference.extend({
    from: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('A day ago by hour, 30 days ago by day, unless told.'),
    to: z.iso.datetime({ offset: true }).optional().describe('Now unless told.'),
    interval: z
      .enum(['hour', 'day'])
      .optional()
      .describe('`hour` unless told; days are those of the project.'),
    by: z
      .enum(['level', 'name'])
      .optional()
      .describe('Counts apart: each level, or the 20 most frequent names and the others together.'),
    ...eventFilters,
  }),
  output: z
    .strictObject({
      from: timestamp,
      to: timestamp,
      interval: z.enum(['hour', 'day']),
      total: z.int(),
      buckets: z.array(
        z.strictObject({
          start: timestamp,
          key: z.string().nullable().describe('The level or name; null for all, or all others, together.'),
          count: z.int(),
        }),
      ),
    })
    .meta({
      id: 'EventStats',
      description: 'Counts over time; where there is no bucket, there was nothing.',
    }),
  errors: [ProjectNotFound, StatsRangeTooLong],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/stats', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const interval = input.interval ?? 'hour';
    const to = input.to === undefined ? ports.clock.now() : new Date(input.to);
    const from =
      input.from === undefined ? new Date(to.getTime() - ranges[interval].shown) : new Date(input.from);
    const length = to.getTime() - from.getTime();
    if (length <= 0 || length > ranges[interval].longest) throw new PulseError(StatsRangeTooLong);
    const buckets = await ports.projectEvents.stats(project.id, {
      from,
      to,
      interval,
      timeZone: project.timeZone,
      by: input.by ?? null,
      level: valuesOf(input.level),
      name: valuesOf(input.name),
    });
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      interval,
      total: buckets.reduce((sum, { count }) => sum + count, 0),
      // A time is written once, however many keys have a bucket there: it costs more than all the rest of a bucket.
      buckets: [...Map.groupBy(buckets, ({ start }) => start.getTime())].flatMap(([time, some]) => {
        const start = new Date(time).toISOString();
        return some.map(({ key, count }) => ({ start, key, count }));
      }),
    };
  },
});
