// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { SavedView, ViewsListInput } from '../types.ts';

/** List the views of a project that are shared and your own, the oldest first. */
export const viewsList: Operation<'views.list', ViewsListInput, Page<SavedView>, 'PROJECT_NOT_FOUND'> = {
  name: 'views.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/views',
};
