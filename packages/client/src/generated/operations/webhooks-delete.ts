// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { WebhooksDeleteInput } from '../types.ts';

/** Delete a webhook with its log; what was still to be sent there is not. */
export const webhooksDelete: Operation<'webhooks.delete', WebhooksDeleteInput, void, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND'> = {
  name: 'webhooks.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/webhooks/:webhookId',
  keyed: true,
};
