// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { DigestSubscription, DigestsUnsubscribeInput } from '../types.ts';

/** Want a digest no more, by the link in its mails, without signing in. Done again, it stays so. */
export const digestsUnsubscribe: Operation<'digests.unsubscribe', DigestsUnsubscribeInput, DigestSubscription, 'UNSUBSCRIBE_TOKEN_INVALID'> = {
  name: 'digests.unsubscribe',
  kind: 'command',
  method: 'POST',
  path: '/unsubscribe',
  body: false,
  keyed: true,
  open: true,
};
