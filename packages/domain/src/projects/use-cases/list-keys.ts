import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { ProjectNotFound } from '../project.errors.ts';
import { ApiKeyView, apiKeyView, ProjectReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const listKeys = useCase({
  name: 'projects.listKeys',
  kind: 'query',
  summary: 'List the keys of a project, newest first, revoked ones included.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(ApiKeyView),
  errors: [ProjectNotFound],
  permission: 'project:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/keys', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.apiKeys.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(apiKeyView), nextCursor: page.nextCursor };
  },
});
