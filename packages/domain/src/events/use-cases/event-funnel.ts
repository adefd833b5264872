import { z } from 'zod';
import { timestamp } from '../../identifiers.ts';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { QueryRangeTooLong, QueryTooBroad } from '../event.errors.ts';
import { eventMatch, followedBy, moment, rangeOf } from '../event-query.schemas.ts';

const shownDays = 7;
const shownWindow = 7 * 86_400;
const longestWindow = 90 * 86_400;

export const eventFunnel = useCase({
  name: 'events.funnel',
  kind: 'query',
  summary:
    'How many come from one event to the next, in this order by when they happened, of those received within a time.',
  input: ProjectReference.extend({
    steps: z.array(eventMatch).min(2).max(8).describe('What happens one after the other.'),
    windowSeconds: z
      .int()
      .min(1)
      .max(longestWindow)
      .optional()
      .describe('From the first step to the last; 7 days unless told.'),
    by: followedBy,
    from: moment.optional().describe('Received at this time or later; 7 days ago unless told.'),
    to: moment.optional().describe('Received before this time; now unless told.'),
  }),
  output: z
    .strictObject({
      from: timestamp,
      to: timestamp,
      steps: z.array(
        z.strictObject({
          name: z.string(),
          count: z.int().describe('Who came as far as this step.'),
          shareOfFirst: z.number().describe('From 0 to 1; 0 when nobody began.'),
          shareOfPrevious: z.number().describe('From 0 to 1; 0 when nobody came to the one before.'),
          secondsToNext: z
            .number()
            .nullable()
            .describe(
              'To the next step, for the one in the middle of those who took it; null when nobody did.',
            ),
        }),
      ),
    })
    .meta({ id: 'EventFunnel', description: 'How far those come who begin.' }),
  errors: [ProjectNotFound, QueryRangeTooLong, QueryTooBroad],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/funnel', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const range = rangeOf(input, ports.clock.now(), shownDays);
    const steps = await ports.eventAnalyses.funnel(project.id, {
      ...range,
      steps: input.steps,
      windowSeconds: input.windowSeconds ?? shownWindow,
      by: input.by ?? 'userId',
    });
    const begun = steps[0]?.count ?? 0;
    return {
      from: range.from.toISOString(),
      to: range.to.toISOString(),
      steps: input.steps.map(({ name }, index) => {
        const { count, secondsToNext } = steps[index] ?? { count: 0, secondsToNext: null };
        const before = index === 0 ? begun : (steps[index - 1]?.count ?? 0);
        return {
          name,
          count,
          shareOfFirst: shareOf(count, begun),
          shareOfPrevious: shareOf(count, before),
          secondsToNext,
        };
      }),
    };
  },
});

const shareOf = (count: number, all: number): number => (all === 0 ? 0 : count / all);
