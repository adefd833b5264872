import { pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { DigestView } from '../digest.schemas.ts';
import { digestPeriods } from '../digest.ts';
import { findDigest, viewDigest } from '../view-digest.ts';

export const listDigests = useCase({
  name: 'digests.list',
  kind: 'query',
  summary: 'The two digests of a project, daily and weekly, whether they are sent or not.',
  input: ProjectReference,
  output: pageOf(DigestView),
  errors: [ProjectNotFound],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/digests', rootAlias: true },
  async handle({ subject: { project }, actor, ports }) {
    const items = [];
    for (const period of digestPeriods) {
      items.push(await viewDigest(await findDigest(project.id, period, ports), actor, ports));
    }
    return { items, nextCursor: null };
  },
});
