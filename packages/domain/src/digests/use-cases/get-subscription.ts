import { useCase } from '../../use-case.ts';
import { UnsubscribeTokenInvalid } from '../digest.errors.ts';
import { SubscriptionReference, SubscriptionView } from '../digest.schemas.ts';
import { readSubscription, viewSubscription } from '../digest-subscription.ts';
import { findDigest } from '../view-digest.ts';

export const getSubscription = useCase({
  name: 'digests.subscription',
  kind: 'query',
  summary: 'Say which digest the link in a mail is about, before it is unsubscribed from.',
  input: SubscriptionReference,
  output: SubscriptionView,
  errors: [UnsubscribeTokenInvalid],
  permission: 'anyone',
  http: { method: 'GET', path: '/digests/subscription' },
  async handle({ input, ports }) {
    const subscription = readSubscription(input.token, ports);
    const digest = await findDigest(subscription.projectId, subscription.period, ports);
    return viewSubscription(subscription, digest.declinedBy.includes(subscription.userId), ports);
  },
});
