import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { DigestReference, EditionView, editionView } from '../digest.schemas.ts';

export const listEditions = useCase({
  name: 'digests.editions',
  kind: 'query',
  summary: 'What became of a digest whenever it was due, the latest first; kept for 400 days.',
  input: DigestReference.extend(pageInput),
  output: pageOf(EditionView),
  errors: [ProjectNotFound],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/digests/:digestId/editions', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.digests.listEditions(project.id, input.digestId, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(editionView), nextCursor: page.nextCursor };
  },
});
