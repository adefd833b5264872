// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { NewApiKey, ProjectsRotateKeyInput } from '../types.ts';

/** Replace a key by a new one with the same name and scopes; the old one is revoked in the same commit. */
export const projectsRotateKey: Operation<'projects.rotateKey', ProjectsRotateKeyInput, NewApiKey, 'PROJECT_NOT_FOUND' | 'KEY_NOT_FOUND'> = {
  name: 'projects.rotateKey',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/keys/:keyId/rotate',
};
