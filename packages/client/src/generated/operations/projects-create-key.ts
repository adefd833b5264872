// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { NewApiKey, ProjectsCreateKeyInput } from '../types.ts';

/** Make a key for an app; the key itself is shown this once. */
export const projectsCreateKey: Operation<'projects.createKey', ProjectsCreateKeyInput, NewApiKey, 'PROJECT_NOT_FOUND' | 'TOO_MANY_KEYS'> = {
  name: 'projects.createKey',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/keys',
};
