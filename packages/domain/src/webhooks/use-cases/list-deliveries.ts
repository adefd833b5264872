import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { DeliveryView, deliveryStatus, deliveryView, WebhookReference } from '../webhook.schemas.ts';

export const listDeliveries = useCase({
  name: 'webhooks.deliveries',
  kind: 'query',
  summary: 'List what was sent to a webhook, newest first; kept for 30 days.',
  input: WebhookReference.extend({ ...pageInput, status: deliveryStatus.optional() }),
  output: pageOf(DeliveryView),
  errors: [ProjectNotFound, WebhookNotFound],
  permission: 'webhook:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/webhooks/:webhookId/deliveries', rootAlias: true },
  async handle({ input, ports }) {
    const webhook = await requireWebhook(input, ports);
    const page = await ports.deliveries.list(webhook.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
      status: input.status,
    });
    return { items: page.items.map(deliveryView), nextCursor: page.nextCursor };
  },
});
