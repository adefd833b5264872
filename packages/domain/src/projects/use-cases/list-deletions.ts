import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { EventDeletionView, eventDeletionView, ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const listDeletions = useCase({
  name: 'projects.deletions',
  kind: 'query',
  summary:
    'Receipts of what was removed of the events of a project, by retention or on request; newest first.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(EventDeletionView),
  errors: [ProjectNotFound],
  permission: 'project:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/deletions', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.eventDeletions.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(eventDeletionView), nextCursor: page.nextCursor };
  },
});
