import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { AlertView, alertView } from '../alert.schemas.ts';

export const listAlerts = useCase({
  name: 'alerts.list',
  kind: 'query',
  summary: 'List the alerts of a project and how they stand, the oldest first.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(AlertView),
  errors: [ProjectNotFound],
  permission: 'alert:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/alerts', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.alertRules.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(alertView), nextCursor: page.nextCursor };
  },
});
