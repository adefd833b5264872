import { PulseError } from '@pulse/core';
import { eventStats } from '../../events/index.ts';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { filterInput, shareOf } from '../shared-filter.ts';

/** Names, users and properties are for who may see events: counted apart, they tell of them. */
const asked = eventStats.input.pick({ from: true, to: true, interval: true });

export const getSharedStats = useCase({
  name: 'shares.stats',
  kind: 'query',
  summary: 'Count the events that a link shows over time, by level, to who comes by it.',
  input: asked,
  output: eventStats.output,
  errors: [...eventStats.errors],
  permission: 'share:view',
  http: { method: 'GET', path: '/shared/stats' },
  async handle({ input, actor, ports, ...context }) {
    const { projectId, filter } = await shareOf(actor, ports);
    const subject = await loadProject({ input: { projectId }, ports, lock: false });
    if (!subject) throw new PulseError(ProjectNotFound);
    return eventStats.handle({
      ...context,
      actor,
      ports,
      subject,
      input: { ...input, projectId, by: 'level', ...filterInput(filter) },
    });
  },
});
