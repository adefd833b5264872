import { eventStats, StatsRangeTooLong } from '../../events/index.ts';
import { useCase } from '../../use-case.ts';
import { filterInput, requireSharedProject, shareOf } from '../shared-filter.ts';

/** Names, users and properties are for who may see events: counted apart, they tell of them. */
const asked = eventStats.input.pick({ from: true, to: true, interval: true });

export const getSharedStats = useCase({
  name: 'shares.stats',
  kind: 'query',
  summary: 'Count the events that a link shows over time, by level, to who comes by it.',
  input: asked,
  output: eventStats.output,
  errors: [StatsRangeTooLong],
  permission: 'share:view',
  http: { method: 'GET', path: '/shared/stats' },
  async handle({ input, actor, ports, ...context }) {
    const { projectId, filter } = await shareOf(actor, ports);
    const subject = await requireSharedProject(projectId, ports);
    return eventStats.handle({
      ...context,
      actor,
      ports,
      subject,
      input: { ...input, projectId, by: 'level', ...filterInput(filter) },
    });
  },
});
