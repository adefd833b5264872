// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { WebhookDeliveryDetail, WebhooksResendInput } from '../types.ts';

/** Send a notice again at once, under the same `webhook-id`, whatever became of it; ten attempts again. */
export const webhooksResend: Operation<'webhooks.resend', WebhooksResendInput, WebhookDeliveryDetail, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND' | 'DELIVERY_NOT_FOUND' | 'WEBHOOK_DISABLED'> = {
  name: 'webhooks.resend',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/webhooks/:webhookId/deliveries/:deliveryId/resend',
  keyed: true,
};
