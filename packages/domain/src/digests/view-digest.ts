import type { Actor } from '@pulse/core';
import type { z } from 'zod';
import type { MailLanguage } from '../mails.ts';
import type { Ports } from '../ports.ts';
import { type DigestMailView, type DigestView, digestView } from './digest.schemas.ts';
import { type Digest, type DigestPeriod, digestUnset } from './digest.ts';
import type { DigestContent } from './digest-content.ts';
import { digestMail } from './digest-mail.ts';
import { digestRecipients } from './digest-recipients.ts';

/** A digest as somebody has set it up, or as it is before that. */
export async function findDigest(
  projectId: string,
  period: DigestPeriod,
  { digests }: Pick<Ports, 'digests'>,
  lock = false,
): Promise<Digest> {
  return (await digests.find(projectId, period, lock)) ?? digestUnset(projectId, period);
}

/** A digest as who asks sees it. */
export async function viewDigest(
  digest: Digest,
  actor: Actor,
  ports: Pick<Ports, 'projectMembers'>,
): Promise<z.input<typeof DigestView>> {
  const { length: reaches } = await digestRecipients(digest, ports);
  return digestView(digest, { userId: actor.kind === 'user' ? actor.userId : undefined, reaches });
}

/** What a digest looks like as a mail to whoever asks. */
export async function viewMail(
  projectId: string,
  content: DigestContent,
  asked: { readonly actor: Actor; readonly language: MailLanguage | undefined },
  { users, mails }: Pick<Ports, 'users' | 'mails'>,
): Promise<z.input<typeof DigestMailView>> {
  const account = asked.actor.kind === 'user' ? await users.find(asked.actor.userId) : undefined;
  const language = asked.language ?? account?.language ?? 'en';
  const mail = digestMail(projectId, content, { email: account?.email ?? '', language });
  return { ...mails.preview(mail), content };
}
