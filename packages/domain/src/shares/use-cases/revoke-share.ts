import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { keySubject, loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { ShareNotFound } from '../share.errors.ts';
import { ShareReference } from '../share.schemas.ts';

export const revokeShare = useCase({
  name: 'shares.revoke',
  kind: 'command',
  summary: 'End a link: it shows nothing more, and what is open by it is closed, within 5 seconds.',
  input: ShareReference,
  output: z.null(),
  errors: [ProjectNotFound, ShareNotFound],
  permission: 'share:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/shares/:shareId', status: 204, rootAlias: true },
  async handle({ input: { shareId }, subject: { project }, caller, ports }) {
    const share = await ports.shares.find(project.id, shareId);
    if (!share) throw new PulseError(ShareNotFound);
    await ports.shares.revoke(share.id, ports.clock.now());
    await ports.audit.record(caller, {
      action: 'share.revoked',
      resource: { type: 'project', id: project.id },
      details: { shareId: share.id, name: share.name },
    });
    ports.accessChanges.revoked(keySubject(share.id));
    return null;
  },
});
