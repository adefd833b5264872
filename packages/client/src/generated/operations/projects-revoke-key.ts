// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectsRevokeKeyInput } from '../types.ts';

/** Revoke a key: it is refused, and what is open with it is closed, within 5 seconds. */
export const projectsRevokeKey: Operation<'projects.revokeKey', ProjectsRevokeKeyInput, void, 'PROJECT_NOT_FOUND' | 'KEY_NOT_FOUND'> = {
  name: 'projects.revokeKey',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/keys/:keyId',
  keyed: true,
};
