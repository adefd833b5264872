// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { ListedProject, ProjectsListInput } from '../types.ts';

/** List the projects you own or work with, newest first. */
export const projectsList: Operation<'projects.list', ProjectsListInput, Page<ListedProject>, never> = {
  name: 'projects.list',
  kind: 'query',
  method: 'GET',
  path: '/projects',
};
