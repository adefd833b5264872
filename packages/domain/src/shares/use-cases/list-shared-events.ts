import { pageInput } from '@pulse/core';
import { EventQuery, queryEvents } from '../../events/index.ts';
import { useCase } from '../../use-case.ts';
import { filterInput, requireSharedProject, shareOf } from '../shared-filter.ts';

export const listSharedEvents = useCase({
  name: 'shares.events',
  kind: 'query',
  summary: 'List the events that a link shows, newest first, to who comes by one that includes them.',
  input: EventQuery.pick({ from: true, to: true }).extend(pageInput),
  output: queryEvents.output,
  errors: [],
  permission: 'share:events',
  http: { method: 'GET', path: '/shared/events' },
  async handle({ input, actor, ports, ...context }) {
    const { projectId, filter } = await shareOf(actor, ports);
    const subject = await requireSharedProject(projectId, ports);
    return queryEvents.handle({
      ...context,
      actor,
      ports,
      subject,
      input: { ...input, projectId, ...filterInput(filter) },
    });
  },
});
