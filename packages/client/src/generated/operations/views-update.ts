// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SavedView, ViewsUpdateInput } from '../types.ts';

/** Change a view; what is left out stays. Links that were made of it show what they did. */
export const viewsUpdate: Operation<'views.update', ViewsUpdateInput, SavedView, 'PROJECT_NOT_FOUND' | 'VIEW_NOT_FOUND'> = {
  name: 'views.update',
  kind: 'command',
  method: 'PATCH',
  path: '/projects/:projectId/views/:viewId',
  keyed: true,
};
