// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AlertsDeleteInput } from '../types.ts';

/** Delete an alert; its episodes stay. One that fires is over, and people are told so. */
export const alertsDelete: Operation<'alerts.delete', AlertsDeleteInput, void, 'PROJECT_NOT_FOUND' | 'ALERT_NOT_FOUND'> = {
  name: 'alerts.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/alerts/:alertId',
  keyed: true,
};
