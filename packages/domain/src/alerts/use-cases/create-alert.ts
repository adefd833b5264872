import { PulseError } from '@pulse/core';
import {
  loadProject,
  ProjectNotFound,
  ProjectReference,
  RecipientNoMember,
  refuseStrangers,
} from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { addRule } from '../add-rule.ts';
import { TooManyAlerts } from '../alert.errors.ts';
import { AlertSettings, AlertView, alertView, conditionOf } from '../alert.schemas.ts';
import { alertChannels, defaultCooldownSeconds, maximumRules } from '../alert-rule.ts';
import { requireAlert } from '../require-alert.ts';

export const createAlert = useCase({
  name: 'alerts.create',
  kind: 'command',
  summary:
    'Have people of a project told when its events pass a threshold, or stay away. It watches from now on.',
  input: ProjectReference.extend(AlertSettings),
  output: AlertView,
  errors: [ProjectNotFound, RecipientNoMember, TooManyAlerts],
  permission: 'alert:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'POST', path: '/projects/:projectId/alerts', status: 201, rootAlias: true },
  async handle({ input, subject: { project }, caller, ports }) {
    // The project is locked, so that the count holds.
    if ((await ports.alertRules.count(project.id)) >= maximumRules) throw new PulseError(TooManyAlerts);
    const recipients = input.recipients ?? null;
    await refuseStrangers(project.id, recipients, ports);
    const { id } = await addRule(
      project.id,
      {
        name: input.name.trim(),
        enabled: input.enabled ?? true,
        condition: conditionOf(input.condition),
        cooldownSeconds: input.cooldownSeconds ?? defaultCooldownSeconds,
        channels: input.channels ?? alertChannels,
        recipients,
      },
      ports,
    );
    await ports.audit.record(caller, {
      action: 'alert.created',
      resource: { type: 'project', id: project.id },
      details: { alertId: id, name: input.name.trim() },
    });
    return alertView(await requireAlert({ projectId: project.id, alertId: id }, ports));
  },
});
