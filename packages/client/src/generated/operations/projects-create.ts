// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Project, ProjectsCreateInput } from '../types.ts';

/** Create a project, for apps to send events to. */
export const projectsCreate: Operation<'projects.create', ProjectsCreateInput, Project, never> = {
  name: 'projects.create',
  kind: 'command',
  method: 'POST',
  path: '/projects',
  keyed: true,
};
