import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { QueryRangeTooLong, QueryTooBroad } from '../event.errors.ts';
import { eventMatch, followedBy, moment, rangeOf } from '../event-query.schemas.ts';

/** Periods that are shown when nothing is said, and that may be asked for at most, in days. */
const days = {
  day: { shown: 14, longest: 62 },
  week: { shown: 56, longest: 366 },
} as const;
const dayMilliseconds = 86_400_000;

export const eventRetention = useCase({
  name: 'events.retention',
  kind: 'query',
  summary:
    'Who came in a day or week, and how many of them returned in those after, by when events were received; in the ' +
    'project’s time zone.',
  input: ProjectReference.extend({
    came: eventMatch.describe('What puts somebody into the group of a day or week.'),
    returned: eventMatch.optional().describe('What counts as returning; the same event unless told.'),
    interval: z.enum(['day', 'week']).optional().describe('`day` unless told. Weeks begin on Monday.'),
    by: followedBy,
    from: moment
      .optional()
      .describe('14 days or 8 weeks ago unless told. Its day or week is counted from here on.'),
    to: moment.optional().describe('Now unless told.'),
  }),
  output: z
    .strictObject({
      from: timestamp,
      to: timestamp,
      interval: z.enum(['day', 'week']),
      cohorts: z.array(
        z.strictObject({
          start: timestamp.describe('When the day or week begins.'),
          size: z.int().describe('Who came in it.'),
          returned: z
            .array(z.int())
            .describe('How many of them returned in it, in the next, and so on, as far as these have begun.'),
        }),
      ),
    })
    .meta({ id: 'EventRetention', description: 'Who returns after how long.' }),
  errors: [ProjectNotFound, QueryRangeTooLong, QueryTooBroad],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/retention', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const interval = input.interval ?? 'day';
    const range = rangeOf(input, ports.clock.now(), days[interval].shown);
    if (range.to.getTime() - range.from.getTime() > days[interval].longest * dayMilliseconds) {
      throw new PulseError(QueryRangeTooLong, {
        message: `Ask about at most ${days[interval].longest} days, from an earlier to a later time.`,
      });
    }
    const cohorts = await ports.eventAnalyses.retention(project.id, {
      ...range,
      came: input.came,
      returned: input.returned ?? input.came,
      interval,
      timeZone: project.timeZone,
      by: input.by ?? 'userId',
    });
    return {
      from: range.from.toISOString(),
      to: range.to.toISOString(),
      interval,
      cohorts: cohorts.map(({ start, size, returned }) => ({
        start: start.toISOString(),
        size,
        returned: [...returned],
      })),
    };
  },
});
