// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Webhook, WebhooksGetInput } from '../types.ts';

/** Get a webhook. */
export const webhooksGet: Operation<'webhooks.get', WebhooksGetInput, Webhook, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND'> = {
  name: 'webhooks.get',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/webhooks/:webhookId',
};
