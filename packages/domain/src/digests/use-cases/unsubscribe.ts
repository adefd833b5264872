import { useCase } from '../../use-case.ts';
import { UnsubscribeTokenInvalid } from '../digest.errors.ts';
import { SubscriptionReference, SubscriptionView } from '../digest.schemas.ts';
import { declinedBy, readSubscription, viewSubscription } from '../digest-subscription.ts';
import { findDigest } from '../view-digest.ts';

export const unsubscribe = useCase({
  name: 'digests.unsubscribe',
  kind: 'command',
  summary: 'Want a digest no more, by the link in its mails, without signing in. Done again, it stays so.',
  input: SubscriptionReference,
  output: SubscriptionView,
  errors: [UnsubscribeTokenInvalid],
  permission: 'anyone',
  // The address that mails say: programs post to it what RFC 8058 says, and people see a page there.
  http: { method: 'POST', path: '/unsubscribe', rootAlias: true, body: false },
  async handle({ input, ports }) {
    const subscription = readSubscription(input.token, ports);
    const { userId, projectId, period } = subscription;
    // Of a project or an account that is gone nobody is mailed, which is all that was asked for.
    const project = await ports.projects.find(projectId, true);
    if (project && (await ports.users.find(userId))) {
      const digest = await findDigest(projectId, period, ports, true);
      await ports.digests.put(declinedBy(digest, userId, true));
    }
    return viewSubscription(subscription, true, ports);
  },
});
