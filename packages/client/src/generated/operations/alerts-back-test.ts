// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AlertBackTest, AlertsBackTestInput } from '../types.ts';

/** When an alert would have fired, had it been there: decided by the same steps, to the second. It need not exist. */
export const alertsBackTest: Operation<'alerts.backTest', AlertsBackTestInput, AlertBackTest, 'PROJECT_NOT_FOUND' | 'BACK_TEST_RANGE_TOO_LONG'> = {
  name: 'alerts.backTest',
  kind: 'query',
  method: 'POST',
  path: '/projects/:projectId/alerts/back-test',
};
