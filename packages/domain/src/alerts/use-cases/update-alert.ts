import { loadProject, ProjectNotFound, RecipientNoMember, refuseStrangers } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { AlertNotFound } from '../alert.errors.ts';
import { AlertReference, AlertSettings, AlertView, alertView, conditionOf } from '../alert.schemas.ts';
import { type AlertRule, isSameCondition } from '../alert-rule.ts';
import { endEpisode } from '../record-transition.ts';
import { requireAlert } from '../require-alert.ts';
import { beginStanding } from '../standing.ts';

export const updateAlert = useCase({
  name: 'alerts.update',
  kind: 'command',
  summary:
    'Change an alert, or switch it on or off; what is left out stays. One that fires is over when what it watches changes, or when it is switched off: people are told so, and it watches anew from now on.',
  input: AlertReference.extend({
    ...AlertSettings,
    name: AlertSettings.name.optional(),
    condition: AlertSettings.condition.optional(),
  }),
  output: AlertView,
  errors: [ProjectNotFound, AlertNotFound, RecipientNoMember],
  permission: 'alert:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PATCH', path: '/projects/:projectId/alerts/:alertId', rootAlias: true },
  async handle({ input, subject: { project }, caller, ports }) {
    await requireAlert(input, ports);
    const second = await ports.alertWatches.hold(project.id);
    // Whoever looked at it a moment ago has committed.
    const { rule } = await requireAlert(input, ports);
    const changed: AlertRule = {
      ...rule,
      name: input.name?.trim() ?? rule.name,
      enabled: input.enabled ?? rule.enabled,
      condition: input.condition ? conditionOf(input.condition) : rule.condition,
      cooldownSeconds: input.cooldownSeconds ?? rule.cooldownSeconds,
      channels: input.channels ?? rule.channels,
      recipients: input.recipients === undefined ? rule.recipients : input.recipients,
    };
    if (input.recipients !== undefined) await refuseStrangers(project.id, changed.recipients, ports);
    const other = !isSameCondition(rule.condition, changed.condition);
    if (other || changed.enabled !== rule.enabled) {
      await endEpisode(rule, second, changed.enabled ? 'changed' : 'disabled', ports);
      const { episode } = (await ports.alertRules.standing(rule.id)).state;
      const state = { status: 'ok', episode, quietUntil: null, changedIn: 0 } as const;
      await ports.alertRules.saveStanding(rule.id, beginStanding(second, state));
    }
    await ports.alertRules.update(changed);
    await ports.alertWatches.release(project.id);
    await ports.audit.record(caller, {
      action: 'alert.updated',
      resource: { type: 'project', id: project.id },
      details: { alertId: rule.id, name: changed.name, enabled: changed.enabled },
    });
    return alertView(await requireAlert(input, ports));
  },
});
