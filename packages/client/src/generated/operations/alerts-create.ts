// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Alert, AlertsCreateInput } from '../types.ts';

/** Have people of a project told when its events pass a threshold, or stay away. It watches from now on. */
export const alertsCreate: Operation<'alerts.create', AlertsCreateInput, Alert, 'PROJECT_NOT_FOUND' | 'RECIPIENT_NO_MEMBER' | 'TOO_MANY_ALERTS'> = {
  name: 'alerts.create',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/alerts',
  keyed: true,
};
