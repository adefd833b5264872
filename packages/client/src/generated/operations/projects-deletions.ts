// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { EventDeletion, ProjectsDeletionsInput } from '../types.ts';

/** Receipts of what was removed of the events of a project, by retention or on request; newest first. */
export const projectsDeletions: Operation<'projects.deletions', ProjectsDeletionsInput, Page<EventDeletion>, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.deletions',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/deletions',
};
