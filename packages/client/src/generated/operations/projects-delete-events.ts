// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ProjectsDeleteEventsInput } from '../types.ts';

/** Delete everything that was sent to a project so far, with its counts, ledger and exports. */
export const projectsDeleteEvents: Operation<'projects.deleteEvents', ProjectsDeleteEventsInput, void, 'PROJECT_NOT_FOUND'> = {
  name: 'projects.deleteEvents',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/events',
  keyed: true,
};
