// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ViewsDeleteInput } from '../types.ts';

/** Delete a view; links that were made of it end. */
export const viewsDelete: Operation<'views.delete', ViewsDeleteInput, void, 'PROJECT_NOT_FOUND' | 'VIEW_NOT_FOUND'> = {
  name: 'views.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/views/:viewId',
  keyed: true,
};
