// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Project, ProjectsGetInput } from '../types.ts';

/** A project and its settings. */
export const projectsGet: Operation<'projects.get', ProjectsGetInput, Project, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.get',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId',
};
