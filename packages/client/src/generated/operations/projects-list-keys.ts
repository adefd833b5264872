// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { ApiKey, ProjectsListKeysInput } from '../types.ts';

/** List the keys of a project, newest first, revoked ones included. */
export const projectsListKeys: Operation<'projects.listKeys', ProjectsListKeysInput, Page<ApiKey>, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.listKeys',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/keys',
};
