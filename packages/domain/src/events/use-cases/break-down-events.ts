import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { QueryRangeTooLong, QueryTooBroad } from '../event.errors.ts';
import type { BreakdownDimension } from '../event-analyses.ts';
import { filterOf, moment, queryFilters, rangeOf } from '../event-query.schemas.ts';

const shownDays = 1;
const shownValues = 10;
const property = /^properties\.([\s\S]+)$/u;

export const breakDownEvents = useCase({
  name: 'events.breakdown',
  kind: 'query',
  summary:
    'The most frequent values of a field or property within a time, with counts and shares. By name or level, filtered by ' +
    'nothing else, it counts whole hours, also of events that were retired.',
  input: ProjectReference.extend({
    by: z
      .string()
      .regex(/^(name|level|userId|sessionId|properties\.[\s\S]{1,200})$/u)
      .optional()
      .describe(
        '`name` unless told, `level`, `userId`, `sessionId`, or a property: `properties.plan`, `properties.order.total`.',
      ),
    ...queryFilters,
    from: moment.optional().describe('Received at this time or later; a day ago unless told.'),
    to: moment.optional().describe('Received before this time; now unless told.'),
    limit: z.int().min(1).max(100).optional().describe('Values that are told apart, 10 unless told.'),
  }),
  output: z
    .strictObject({
      from: timestamp,
      to: timestamp,
      by: z.string(),
      total: z.int().describe('Events in all.'),
      values: z.array(
        z.strictObject({
          value: z.unknown().describe('As it is in the events: a property may have any kind of value.'),
          count: z.int(),
          share: z.number().describe('Of all events, from 0 to 1.'),
        }),
      ),
      others: z.int().describe('Events with other values.'),
      without: z.int().describe('Events that have none.'),
    })
    .meta({ id: 'EventBreakdown', description: 'Which values events have, the most frequent first.' }),
  errors: [ProjectNotFound, QueryRangeTooLong, QueryTooBroad],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/breakdown', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const { by = 'name', limit = shownValues } = input;
    const range = rangeOf(input, ports.clock.now(), shownDays);
    const { from, values, others, without } = await ports.eventAnalyses.breakdown(project.id, {
      ...range,
      by: dimensionOf(by),
      filter: filterOf(input),
      limit,
    });
    const total = values.reduce((sum, { count }) => sum + count, others + without);
    return {
      from: from.toISOString(),
      to: range.to.toISOString(),
      by,
      total,
      values: values.map(({ value, count }) => ({ value, count, share: count / total })),
      others,
      without,
    };
  },
});

function dimensionOf(by: string): BreakdownDimension {
  const path = property.exec(by)?.[1];
  return path === undefined
    ? { kind: 'field', field: by as 'name' | 'level' | 'userId' | 'sessionId' }
    : { kind: 'property', path };
}
