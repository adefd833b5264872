import type { Ports } from '../../ports.ts';
import { mailRecipients } from '../../projects/index.ts';
import { compileDigest } from '../compile-digest.ts';
import { type DigestEdition, digestUnset, type SkipReason } from '../digest.ts';
import { isQuiet } from '../digest-content.ts';
import { addressedDigest } from '../digest-mail.ts';
import { digestRecipients } from '../digest-recipients.ts';

/**
 * Compiles an edition and writes its mails, in one transaction with what was said: done twice, also side by side, it is
 * sent once. One that a worker comes to late speaks of the same days.
 */
export async function sendDigest(editionId: string, ports: Ports): Promise<void> {
  await ports.transaction(async (bound) => {
    const edition = await bound.digests.findEdition(editionId, true);
    // Gone with its project, or done by a worker that died before it could say so.
    if (edition?.status !== 'due') return;
    await bound.digests.completeEdition({ ...(await send(edition, bound)), completedAt: bound.clock.now() });
  });
}

async function send(edition: DigestEdition, ports: Ports): Promise<DigestEdition> {
  const { projectId, period, dueAt } = edition;
  const digest = (await ports.digests.find(projectId, period)) ?? digestUnset(projectId, period);
  const project = await ports.projects.find(projectId);
  if (!project || !digest.enabled) return skipped(edition, 'disabled');
  const content = await compileDigest(project, period, dueAt, ports);
  if (isQuiet(content)) return skipped({ ...edition, content }, 'quiet');
  const recipients = await digestRecipients(digest, ports);
  const sent = await mailRecipients(
    recipients,
    (to) => addressedDigest(projectId, content, to, ports),
    ports,
  );
  if (sent === 0) return skipped({ ...edition, content }, 'nobody');
  return { ...edition, status: 'sent', content, recipients: sent };
}

function skipped(edition: DigestEdition, reason: SkipReason): DigestEdition {
  return { ...edition, status: 'skipped', reason };
}
