// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { WebhookDelivery, WebhooksDeliveriesInput } from '../types.ts';

/** List what was sent to a webhook, newest first; kept for 30 days. */
export const webhooksDeliveries: Operation<'webhooks.deliveries', WebhooksDeliveriesInput, Page<WebhookDelivery>, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND'> = {
  name: 'webhooks.deliveries',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/webhooks/:webhookId/deliveries',
};
