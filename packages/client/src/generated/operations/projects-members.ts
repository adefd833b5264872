// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { ProjectMember, ProjectsMembersInput } from '../types.ts';

/** Who owns a project and who works with it, the owner first. */
export const projectsMembers: Operation<'projects.members', ProjectsMembersInput, Page<ProjectMember>, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.members',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/members',
};
