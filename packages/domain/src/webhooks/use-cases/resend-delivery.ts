import { PulseError } from '@pulse/core';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { sentAgain } from '../delivery.ts';
import { recordAttempt } from '../jobs/attempt-job.ts';
import { requireDelivery } from '../require-webhook.ts';
import { DeliveryNotFound, WebhookDisabled, WebhookNotFound } from '../webhook.errors.ts';
import { DeliveryDetail, DeliveryReference, deliveryDetail } from '../webhook.schemas.ts';

export const resendDelivery = useCase({
  name: 'webhooks.resend',
  kind: 'command',
  summary:
    'Send a notice again at once, under the same `webhook-id`, whatever became of it; ten attempts again.',
  input: DeliveryReference,
  output: DeliveryDetail,
  errors: [ProjectNotFound, WebhookNotFound, DeliveryNotFound, WebhookDisabled],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: {
    method: 'POST',
    path: '/projects/:projectId/webhooks/:webhookId/deliveries/:deliveryId/resend',
    status: 202,
    rootAlias: true,
  },
  async handle({ input, ports }) {
    const { webhook } = await requireDelivery(input, ports);
    if (!webhook.enabled) throw new PulseError(WebhookDisabled);
    // Read again under its lock: an attempt may be under way.
    const standing = await ports.deliveries.findWithWebhook(input.deliveryId, true);
    if (!standing) throw new PulseError(DeliveryNotFound);
    const delivery = sentAgain(standing.delivery, ports.clock.now());
    await ports.deliveries.update(delivery);
    await recordAttempt(delivery, ports);
    return deliveryDetail(delivery, await ports.deliveries.attempts(delivery.id));
  },
});
