import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { AlertNotFound } from '../alert.errors.ts';
import { AlertReference, AlertView, alertView } from '../alert.schemas.ts';
import { requireAlert } from '../require-alert.ts';

export const getAlert = useCase({
  name: 'alerts.get',
  kind: 'query',
  summary: 'An alert and how it stands.',
  input: AlertReference,
  output: AlertView,
  errors: [ProjectNotFound, AlertNotFound],
  permission: 'alert:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/alerts/:alertId', rootAlias: true },
  async handle({ input, ports }) {
    return alertView(await requireAlert(input, ports));
  },
});
