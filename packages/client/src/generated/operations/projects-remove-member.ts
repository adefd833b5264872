// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectsRemoveMemberInput } from '../types.ts';

/** Take a role in a project away; what is watched by it is closed within seconds. */
export const projectsRemoveMember: Operation<'projects.removeMember', ProjectsRemoveMemberInput, void, 'PROJECT_NOT_FOUND' | 'NO_PROJECT_MEMBER'> = {
  name: 'projects.removeMember',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/members/:userId',
  keyed: true,
};
