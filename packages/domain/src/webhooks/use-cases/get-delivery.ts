import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireDelivery } from '../require-webhook.ts';
import { DeliveryNotFound, WebhookNotFound } from '../webhook.errors.ts';
import { DeliveryDetail, DeliveryReference, deliveryDetail } from '../webhook.schemas.ts';

export const getDelivery = useCase({
  name: 'webhooks.delivery',
  kind: 'query',
  summary: 'Get what is sent to a webhook, and every attempt with its answer.',
  input: DeliveryReference,
  output: DeliveryDetail,
  errors: [ProjectNotFound, WebhookNotFound, DeliveryNotFound],
  permission: 'webhook:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: {
    method: 'GET',
    path: '/projects/:projectId/webhooks/:webhookId/deliveries/:deliveryId',
    rootAlias: true,
  },
  async handle({ input, ports }) {
    const { delivery } = await requireDelivery(input, ports);
    return deliveryDetail(delivery, await ports.deliveries.attempts(delivery.id));
  },
});
