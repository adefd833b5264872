// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Alert, AlertsGetInput } from '../types.ts';

/** An alert and how it stands. */
export const alertsGet: Operation<'alerts.get', AlertsGetInput, Alert, 'PROJECT_NOT_FOUND' | 'ALERT_NOT_FOUND'> = {
  name: 'alerts.get',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/alerts/:alertId',
};
