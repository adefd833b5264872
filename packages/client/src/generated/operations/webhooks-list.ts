// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Webhook, WebhooksListInput } from '../types.ts';

/** List the webhooks of a project, the oldest first. */
export const webhooksList: Operation<'webhooks.list', WebhooksListInput, Page<Webhook>, 'PROJECT_NOT_FOUND'> = {
  name: 'webhooks.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/webhooks',
};
