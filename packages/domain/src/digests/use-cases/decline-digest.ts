import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { DigestReference, DigestView } from '../digest.schemas.ts';
import { declinedBy } from '../digest-subscription.ts';
import { findDigest, viewDigest } from '../view-digest.ts';

export const declineDigest = useCase({
  name: 'digests.decline',
  kind: 'command',
  summary: 'Say that you want a digest no more, or again; for others nothing changes.',
  input: DigestReference.extend({ declined: z.boolean() }),
  output: DigestView,
  errors: [ProjectNotFound],
  permission: 'digest:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PUT', path: '/projects/:projectId/digests/:digestId/declined', rootAlias: true },
  async handle({ input: { digestId, declined }, subject: { project }, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('digest:read is held by accounts alone');
    const before = await findDigest(project.id, digestId, ports, true);
    const changed = declinedBy(before, actor.userId, declined);
    await ports.digests.put(changed);
    return viewDigest(changed, actor, ports);
  },
});
