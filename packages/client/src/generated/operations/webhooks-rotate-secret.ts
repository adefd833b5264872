// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { NewWebhook, WebhooksRotateSecretInput } from '../types.ts';

/** Give a webhook a new secret, shown this once; for 24 hours the one before signs as well. */
export const webhooksRotateSecret: Operation<'webhooks.rotateSecret', WebhooksRotateSecretInput, NewWebhook, 'PROJECT_NOT_FOUND' | 'WEBHOOK_NOT_FOUND'> = {
  name: 'webhooks.rotateSecret',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/webhooks/:webhookId/rotate-secret',
};
