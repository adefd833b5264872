import { PulseError } from '@pulse/core';
import { isPlaceholderAddress } from '../identity/index.ts';
import type { Mail } from '../mails.ts';
import type { Ports } from '../ports.ts';
import { RecipientNoMember } from './project.errors.ts';
import type { Recipient } from './project-member.repository.ts';

/**
 * Whoever registers with the address of somebody else must not fill their mailbox; more than a bad day of alerts has, since
 * nothing is to be missed by who has just begun.
 */
const unconfirmedMailsPerDay = 50;

/** @param userIds null is everybody. @throws PulseError RECIPIENT_NO_MEMBER */
export async function refuseStrangers(
  projectId: string,
  userIds: readonly string[] | null,
  { projectMembers }: Pick<Ports, 'projectMembers'>,
): Promise<void> {
  if (userIds === null || userIds.length === 0) return;
  const strangers = await projectMembers.strangers(projectId, userIds);
  if (strangers.length > 0) throw new PulseError(RecipientNoMember);
}

/**
 * Whom a mail about a project reaches: its owner and members, or those of them that are named.
 *
 * @param among null is everybody
 */
export async function recipientsOf(
  projectId: string,
  among: readonly string[] | null,
  { projectMembers }: Pick<Ports, 'projectMembers'>,
): Promise<readonly Recipient[]> {
  const recipients = await projectMembers.recipients(projectId, among);
  return recipients.filter(({ email }) => !isPlaceholderAddress(email));
}

/**
 * Writes to people about a project, in the transaction of the cause. An address that nobody has confirmed gets 50 such
 * mails a day.
 *
 * @returns how many mails are sent
 */
export async function mailRecipients(
  recipients: readonly Recipient[],
  write: (recipient: Recipient) => Mail,
  { projectMembers, mails }: Pick<Ports, 'projectMembers' | 'mails'>,
): Promise<number> {
  let sent = 0;
  for (const recipient of recipients) {
    const { userId, confirmed } = recipient;
    if (!confirmed && !(await projectMembers.countUnconfirmedMail(userId, unconfirmedMailsPerDay))) continue;
    await mails.send(write(recipient));
    sent += 1;
  }
  return sent;
}
