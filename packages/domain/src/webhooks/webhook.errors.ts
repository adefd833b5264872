import { defineError } from '@pulse/core';

export const WebhookNotFound = defineError({
  code: 'WEBHOOK_NOT_FOUND',
  kind: 'absent',
  message: 'The project has no such webhook.',
});
export const DeliveryNotFound = defineError({
  code: 'DELIVERY_NOT_FOUND',
  kind: 'absent',
  message: 'The webhook has no such delivery; they are kept for 30 days.',
});
export const TooManyWebhooks = defineError({
  code: 'TOO_MANY_WEBHOOKS',
  kind: 'conflict',
  message: 'The project has as many webhooks as it may; delete one that is not used.',
});
export const WebhookDisabled = defineError({
  code: 'WEBHOOK_DISABLED',
  kind: 'conflict',
  message: 'The webhook is disabled; enable it first.',
});
