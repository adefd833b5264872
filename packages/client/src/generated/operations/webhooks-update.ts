// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Webhook, WebhooksUpdateInput } from '../types.ts';

/** Change a webhook, disable it or enable it; what is left out stays. */
export const webhooksUpdate: Operation<'webhooks.update', WebhooksUpdateInput, Webhook, 'PROJECT_NOT_FOUND' | 'URL_NOT_ALLOWED' | 'WEBHOOK_NOT_FOUND'> = {
  name: 'webhooks.update',
  kind: 'command',
  method: 'PATCH',
  path: '/projects/:projectId/webhooks/:webhookId',
  keyed: true,
};
