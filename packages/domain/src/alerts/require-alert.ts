import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { AlertNotFound, RecipientNoMember } from './alert.errors.ts';
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

/** @throws PulseError RECIPIENT_NO_MEMBER */
export async function requireMembers(
  projectId: string,
  recipients: readonly string[] | null,
  { alertNotices }: Pick<Ports, 'alertNotices'>,
): Promise<void> {
  if (recipients === null || recipients.length === 0) return;
  const [stranger] = await alertNotices.strangers(projectId, recipients);
  if (stranger !== undefined) throw new PulseError(RecipientNoMember);
}
