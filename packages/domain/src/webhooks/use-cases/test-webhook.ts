import { PulseError } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { deliver } from '../notify.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookDisabled, WebhookNotFound } from '../webhook.errors.ts';
import { DeliveryView, deliveryView, WebhookReference } from '../webhook.schemas.ts';
import { testNoticeType } from '../webhook.ts';

export const testWebhook = useCase({
  name: 'webhooks.test',
  kind: 'command',
  summary: 'Send a notice of the type `webhook.test` to a webhook, whatever types it wants.',
  input: WebhookReference,
  output: DeliveryView,
  errors: [ProjectNotFound, WebhookNotFound, WebhookDisabled],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: {
    method: 'POST',
    path: '/projects/:projectId/webhooks/:webhookId/test',
    status: 202,
    rootAlias: true,
  },
  async handle({ input, subject: { project }, ports }) {
    const webhook = await requireWebhook(input, ports);
    if (!webhook.enabled) throw new PulseError(WebhookDisabled);
    const delivery = await deliver(
      webhook,
      {
        id: ports.ids.next(),
        type: testNoticeType,
        at: ports.clock.now(),
        data: { projectId: project.id, webhookId: webhook.id },
      },
      ports,
    );
    if (!delivery) throw new Error('a new id was taken');
    return deliveryView({ delivery, lastAttempt: null });
  },
});
