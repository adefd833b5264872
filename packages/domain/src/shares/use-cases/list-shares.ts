import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ShareView, shareView } from '../share.schemas.ts';

export const listShares = useCase({
  name: 'shares.list',
  kind: 'query',
  summary: 'List the links to a board, newest first, ended ones included.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(ShareView),
  errors: [ProjectNotFound],
  permission: 'share:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/shares', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.shares.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(shareView), nextCursor: page.nextCursor };
  },
});
