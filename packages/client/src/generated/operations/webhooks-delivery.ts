// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { WebhookDeliveryDetail, WebhooksDeliveryInput } from '../types.ts';

/** Get what is sent to a webhook, and every attempt with its answer. */
export const webhooksDelivery: Operation<'webhooks.delivery', WebhooksDeliveryInput, WebhookDeliveryDetail, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND' | 'DELIVERY_NOT_FOUND'> = {
  name: 'webhooks.delivery',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/webhooks/:webhookId/deliveries/:deliveryId',
};
