import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { AlertNotFound } from '../alert.errors.ts';
import { AlertReference } from '../alert.schemas.ts';
import { endEpisode } from '../record-transition.ts';
import { requireAlert } from '../require-alert.ts';

export const deleteAlert = useCase({
  name: 'alerts.delete',
  kind: 'command',
  summary: 'Delete an alert; its episodes stay. One that fires is over, and people are told so.',
  input: AlertReference,
  output: z.null(),
  errors: [ProjectNotFound, AlertNotFound],
  permission: 'alert:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/alerts/:alertId', status: 204, rootAlias: true },
  async handle({ input, subject: { project }, caller, ports }) {
    const { rule } = await requireAlert(input, ports);
    const second = await ports.alertWatches.hold(project.id);
    await endEpisode(rule, second, 'deleted', ports);
    await ports.alertRules.delete(rule.id);
    await ports.alertWatches.release(project.id);
    await ports.audit.record(caller, {
      action: 'alert.deleted',
      resource: { type: 'project', id: project.id },
      details: { alertId: rule.id, name: rule.name },
    });
    return null;
  },
});
