// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Alert, AlertsUpdateInput } from '../types.ts';

/** Change an alert, or switch it on or off; what is left out stays. One that fires is over when what it watches changes, or when it is switched off: people are told so, and it watches anew from now on. */
export const alertsUpdate: Operation<'alerts.update', AlertsUpdateInput, Alert, 'PROJECT_NOT_FOUND' | 'ALERT_NOT_FOUND' | 'RECIPIENT_NO_MEMBER'> = {
  name: 'alerts.update',
  kind: 'command',
  method: 'PATCH',
  path: '/projects/:projectId/alerts/:alertId',
  keyed: true,
};
