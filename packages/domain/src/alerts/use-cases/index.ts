import { backTestAlert } from './back-test-alert.ts';
import { createAlert } from './create-alert.ts';
import { deleteAlert } from './delete-alert.ts';
import { getAlert } from './get-alert.ts';
import { listAlerts } from './list-alerts.ts';
import { listEpisodes } from './list-episodes.ts';
import { listIncidents } from './list-incidents.ts';
import { updateAlert } from './update-alert.ts';

export const alertUseCases = [
  listAlerts,
  createAlert,
  getAlert,
  updateAlert,
  deleteAlert,
  backTestAlert,
  listEpisodes,
  listIncidents,
] as const;
