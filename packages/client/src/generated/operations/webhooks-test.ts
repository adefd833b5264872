// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { WebhookDelivery, WebhooksTestInput } from '../types.ts';

/** Send a notice of the type `webhook.test` to a webhook, whatever types it wants. */
export const webhooksTest: Operation<'webhooks.test', WebhooksTestInput, WebhookDelivery, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND' | 'WEBHOOK_DISABLED'> = {
  name: 'webhooks.test',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/webhooks/:webhookId/test',
  keyed: true,
};
