// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Alert, AlertsListInput } from '../types.ts';

/** List the alerts of a project and how they stand, the oldest first. */
export const alertsList: Operation<'alerts.list', AlertsListInput, Page<Alert>, 'PROJECT_NOT_FOUND'> = {
  name: 'alerts.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/alerts',
};
