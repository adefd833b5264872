// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { NewWebhook, WebhooksCreateInput } from '../types.ts';

/** Have the notices of a project sent to an address, signed with a secret that is shown this once. */
export const webhooksCreate: Operation<'webhooks.create', WebhooksCreateInput, NewWebhook, 'PROJECT_NOT_FOUND' | 'URL_NOT_ALLOWED' | 'TOO_MANY_WEBHOOKS'> = {
  name: 'webhooks.create',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/webhooks',
};
