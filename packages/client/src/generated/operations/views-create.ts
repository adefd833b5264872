// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SavedView, ViewsCreateInput } from '../types.ts';

/** Save a section of a board with its filters under a name. */
export const viewsCreate: Operation<'views.create', ViewsCreateInput, SavedView, 'PROJECT_NOT_FOUND' | 'TOO_MANY_VIEWS'> = {
  name: 'views.create',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/views',
  keyed: true,
};
