// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AlertEpisode, AlertsIncidentsInput } from '../types.ts';

/** List when any alert of a project fired, the latest first; those of deleted ones too. */
export const alertsIncidents: Operation<'alerts.incidents', AlertsIncidentsInput, Page<AlertEpisode>, 'PROJECT_NOT_FOUND'> = {
  name: 'alerts.incidents',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/incidents',
};
