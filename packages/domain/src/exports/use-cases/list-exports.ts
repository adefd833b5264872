import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ExportView, exportView } from '../export.schemas.ts';

export const listExports = useCase({
  name: 'exports.list',
  kind: 'query',
  summary: 'List the exports of a project, newest first; they are kept for 7 days.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(ExportView),
  errors: [ProjectNotFound],
  permission: 'export:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/exports', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.exports.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(exportView), nextCursor: page.nextCursor };
  },
});
