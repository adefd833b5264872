import type { Ports } from '../ports.ts';
import { type AlertRule, alertChannels, defaultRule } from './alert-rule.ts';
import { beginStanding } from './standing.ts';

/** Adds a rule, which watches from now on. */
export async function addRule(
  projectId: string,
  settings: Omit<AlertRule, 'id' | 'projectId' | 'createdAt' | 'updatedAt'>,
  ports: Ports,
): Promise<AlertRule> {
  const now = ports.clock.now();
  const rule: AlertRule = { ...settings, id: ports.ids.next(), projectId, createdAt: now, updatedAt: now };
  const second = await ports.alertWatches.hold(projectId);
  await ports.alertRules.insert(rule, beginStanding(second));
  if (!rule.enabled) await ports.alertWatches.release(projectId);
  return rule;
}

/** Gives a new project the rule that it begins with, unless the operator wants none. */
export async function addDefaultRule(projectId: string, ports: Ports): Promise<void> {
  const { alertErrorThreshold } = ports.boardSettings;
  if (alertErrorThreshold === 0) return;
  const settings = {
    ...defaultRule(alertErrorThreshold),
    enabled: true,
    channels: alertChannels,
    recipients: null,
  };
  await addRule(projectId, settings, ports);
}
