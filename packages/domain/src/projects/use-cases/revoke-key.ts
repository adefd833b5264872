import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { keySubject } from '../api-key.ts';
import { KeyNotFound, ProjectNotFound } from '../project.errors.ts';
import { KeyReference } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const revokeKey = useCase({
  name: 'projects.revokeKey',
  kind: 'command',
  summary: 'Revoke a key: it is refused, and what is open with it is closed, within 5 seconds.',
  input: KeyReference,
  output: z.null(),
  errors: [ProjectNotFound, KeyNotFound],
  permission: 'project:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/keys/:keyId', status: 204, rootAlias: true },
  async handle({ input: { keyId }, subject: { project }, ports }) {
    const key = await ports.apiKeys.find(project.id, keyId);
    if (!key) throw new PulseError(KeyNotFound);
    await ports.apiKeys.revoke(project.id, keyId, ports.clock.now());
    ports.accessChanges.revoked(keySubject(keyId));
    return null;
  },
});
