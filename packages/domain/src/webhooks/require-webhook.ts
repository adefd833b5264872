import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { Delivery } from './delivery.ts';
import { DeliveryNotFound, WebhookNotFound } from './webhook.errors.ts';
import type { Webhook } from './webhook.ts';

/** @throws PulseError WEBHOOK_NOT_FOUND */
export async function requireWebhook(
  { projectId, webhookId }: { readonly projectId: string; readonly webhookId: string },
  { webhooks }: Pick<Ports, 'webhooks'>,
): Promise<Webhook> {
  const webhook = await webhooks.find(projectId, webhookId);
  if (!webhook) throw new PulseError(WebhookNotFound);
  return webhook;
}

/** @throws PulseError WEBHOOK_NOT_FOUND, DELIVERY_NOT_FOUND */
export async function requireDelivery(
  reference: { readonly projectId: string; readonly webhookId: string; readonly deliveryId: string },
  ports: Pick<Ports, 'webhooks' | 'deliveries'>,
): Promise<{ readonly webhook: Webhook; readonly delivery: Delivery }> {
  const webhook = await requireWebhook(reference, ports);
  const delivery = await ports.deliveries.find(webhook.id, reference.deliveryId);
  if (!delivery) throw new PulseError(DeliveryNotFound);
  return { webhook, delivery };
}
