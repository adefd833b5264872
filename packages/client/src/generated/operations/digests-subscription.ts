// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { DigestSubscription, DigestsSubscriptionInput } from '../types.ts';

/** Say which digest the link in a mail is about, before it is unsubscribed from. */
export const digestsSubscription: Operation<'digests.subscription', DigestsSubscriptionInput, DigestSubscription, 'UNSUBSCRIBE_TOKEN_INVALID'> = {
  name: 'digests.subscription',
  kind: 'query',
  method: 'GET',
  path: '/digests/subscription',
  open: true,
};
