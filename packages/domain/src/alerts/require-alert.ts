import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { AlertNotFound } from './alert.errors.ts';
import type { ListedRule } from './alert.repository.ts';

/** @throws PulseError ALERT_NOT_FOUND */
export async function requireAlert(
  { projectId, alertId }: { readonly projectId: string; readonly alertId: string },
  { alertRules }: Pick<Ports, 'alertRules'>,
): Promise<ListedRule> {
  const found = await alertRules.find(projectId, alertId);
  if (!found) throw new PulseError(AlertNotFound);
  return found;
}
