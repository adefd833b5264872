// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectMember, ProjectsPutMemberInput } from '../types.ts';

/** Give an account a role in a project, or another one than it has. */
export const projectsPutMember: Operation<'projects.putMember', ProjectsPutMemberInput, ProjectMember, 'PROJECT_NOT_FOUND' | 'USER_NOT_FOUND' | 'OWNER_IS_NO_MEMBER'> = {
  name: 'projects.putMember',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/members',
  keyed: true,
};
