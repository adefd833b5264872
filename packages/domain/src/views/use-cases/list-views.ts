import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { accountOf } from '../require-view.ts';
import { SavedViewView, savedViewView } from '../view.schemas.ts';

export const listViews = useCase({
  name: 'views.list',
  kind: 'query',
  summary: 'List the views of a project that are shared and your own, the oldest first.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(SavedViewView),
  errors: [ProjectNotFound],
  permission: 'view:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/views', rootAlias: true },
  async handle({ input, subject: { project }, actor, ports }) {
    const page = await ports.savedViews.list(project.id, accountOf(actor), {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(savedViewView), nextCursor: page.nextCursor };
  },
});
