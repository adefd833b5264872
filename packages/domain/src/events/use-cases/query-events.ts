import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { EventView, eventFilters, eventView, valuesOf } from '../event.schemas.ts';

export const queryEvents = useCase({
  name: 'events.query',
  kind: 'query',
  summary: 'List the events of a project, newest first, by level, name, user and time of receipt.',
  input: ProjectReference.extend({
    ...eventFilters,
    userId: z.string().min(1).max(200).optional(),
    from: z.iso.datetime({ offset: true }).optional().describe('Received at this time or later.'),
    to: z.iso.datetime({ offset: true }).optional().describe('Received before this time.'),
    ...pageInput,
  }),
  output: pageOf(EventView),
  errors: [ProjectNotFound],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/events', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const { level, name, userId, from, to, limit, cursor } = input;
    const page = await ports.projectEvents.list(
      project.id,
      {
        level: valuesOf(level),
        name: valuesOf(name),
        userId,
        from: from === undefined ? undefined : new Date(from),
        to: to === undefined ? undefined : new Date(to),
      },
      { limit: limit ?? defaultPageSize, cursor },
    );
    return { items: page.items.map(eventView), nextCursor: page.nextCursor };
  },
});
