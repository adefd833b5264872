import { PulseError } from '@pulse/core';
import { useCase } from '../../use-case.ts';
import { keySubject } from '../api-key.ts';
import { makeKey } from '../make-key.ts';
import { KeyNotFound, ProjectNotFound } from '../project.errors.ts';
import { KeyReference, NewApiKey } from '../project.schemas.ts';
import { loadProject } from '../project-subject.ts';

export const rotateKey = useCase({
  name: 'projects.rotateKey',
  kind: 'command',
  summary:
    'Replace a key by a new one with the same name and scopes; the old one is revoked in the same commit.',
  input: KeyReference,
  output: NewApiKey,
  errors: [ProjectNotFound, KeyNotFound],
  permission: 'project:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  secretAnswer: true,
  http: { method: 'POST', path: '/projects/:projectId/keys/:keyId/rotate', status: 201, rootAlias: true },
  async handle({ input: { keyId }, subject: { project }, ports }) {
    const key = await ports.apiKeys.find(project.id, keyId);
    const revoked = key && (await ports.apiKeys.revoke(project.id, keyId, ports.clock.now()));
    if (!revoked) throw new PulseError(KeyNotFound);
    ports.accessChanges.revoked(keySubject(keyId));
    return makeKey(key, ports);
  },
});
