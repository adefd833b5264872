// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Project, ProjectsListInput } from '../types.ts';

/** List the projects you own, newest first. */
export const projectsList: Operation<'projects.list', ProjectsListInput, Page<Project>, never> = {
  name: 'projects.list',
  kind: 'query',
  method: 'GET',
  path: '/projects',
};
