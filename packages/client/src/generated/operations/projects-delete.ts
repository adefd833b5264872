// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectsDeleteInput } from '../types.ts';

/** Delete a project with its keys and everything that was sent to it. */
export const projectsDelete: Operation<'projects.delete', ProjectsDeleteInput, void, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId',
  keyed: true,
};
