import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { EventView, eventView } from '../event.schemas.ts';
import { EventQuery, filterOfQuery } from '../event-query.schemas.ts';

export const queryEvents = useCase({
  name: 'events.query',
  kind: 'query',
  summary:
    'List the events of a project, newest first, by level, name, user, properties, text and time of receipt. ' +
    'A page may have few events, or none, and yet a cursor: so far it has looked.',
  input: ProjectReference.extend({ ...EventQuery.shape, ...pageInput }),
  output: pageOf(EventView),
  errors: [ProjectNotFound],
  permission: 'event:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/events', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const { projectId: _, limit, cursor, ...query } = input;
    const page = await ports.projectEvents.list(project.id, filterOfQuery(query), {
      limit: limit ?? defaultPageSize,
      cursor,
    });
    return { items: page.items.map(eventView), nextCursor: page.nextCursor };
  },
});
