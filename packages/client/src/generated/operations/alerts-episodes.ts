// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AlertEpisode, AlertsEpisodesInput } from '../types.ts';

/** List when an alert fired, the latest first. */
export const alertsEpisodes: Operation<'alerts.episodes', AlertsEpisodesInput, Page<AlertEpisode>, 'PROJECT_NOT_FOUND' | 'ALERT_NOT_FOUND'> = {
  name: 'alerts.episodes',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/alerts/:alertId/episodes',
};
