import { PulseError } from '@pulse/core';
import type { z } from 'zod';
import type { Ports } from '../ports.ts';
import { UnsubscribeTokenInvalid } from './digest.errors.ts';
import type { SubscriptionView } from './digest.schemas.ts';
import type { Digest } from './digest.ts';
import type { DigestSubscription } from './unsubscribe-tokens.ts';

/** @throws PulseError UNSUBSCRIBE_TOKEN_INVALID */
export function readSubscription(
  token: string,
  { unsubscribeTokens }: Pick<Ports, 'unsubscribeTokens'>,
): DigestSubscription {
  const subscription = unsubscribeTokens.verify(token);
  if (!subscription) throw new PulseError(UnsubscribeTokenInvalid);
  return subscription;
}

/** As the page behind a link tells of it. What the project is called now is for who still works with it. */
export async function viewSubscription(
  { userId, projectId, period }: DigestSubscription,
  unsubscribed: boolean,
  { projects, projectMembers }: Pick<Ports, 'projects' | 'projectMembers'>,
): Promise<z.input<typeof SubscriptionView>> {
  const [recipient] = await projectMembers.recipients(projectId, [userId]);
  const project = recipient && (await projects.find(projectId));
  return { period, project: project ? { id: project.id, name: project.name } : null, unsubscribed };
}

/** The digest, wanted no more by an account, or wanted again. */
export function declinedBy(digest: Digest, userId: string, declined: boolean): Digest {
  const others = digest.declinedBy.filter((other) => other !== userId);
  return { ...digest, declinedBy: declined ? [...others, userId] : others };
}
