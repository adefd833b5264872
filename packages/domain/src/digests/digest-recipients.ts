import type { Ports } from '../ports.ts';
import { type Recipient, recipientsOf } from '../projects/index.ts';
import type { Digest } from './digest.ts';

/** Who gets a digest now: the recipients less those who declined. */
export async function digestRecipients(
  { projectId, recipients, declinedBy }: Pick<Digest, 'projectId' | 'recipients' | 'declinedBy'>,
  ports: Pick<Ports, 'projectMembers'>,
): Promise<readonly Recipient[]> {
  const asked = await recipientsOf(projectId, recipients, ports);
  return asked.filter(({ userId }) => !declinedBy.includes(userId));
}
