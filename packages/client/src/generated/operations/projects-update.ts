// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Project, ProjectsUpdateInput } from '../types.ts';

/** Change the settings of a project; what is left out stays. */
export const projectsUpdate: Operation<'projects.update', ProjectsUpdateInput, Project, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.update',
  kind: 'command',
  method: 'PATCH',
  path: '/projects/:projectId',
  keyed: true,
};
