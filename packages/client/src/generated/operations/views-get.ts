// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SavedView, ViewsGetInput } from '../types.ts';

/** Get a view. */
export const viewsGet: Operation<'views.get', ViewsGetInput, SavedView, 'PROJECT_NOT_FOUND' | 'VIEW_NOT_FOUND'> = {
  name: 'views.get',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/views/:viewId',
};
