import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { attemptErrors, type Delivery, type DeliveryAttempt } from './delivery.ts';
import type { ListedDelivery } from './webhook.repository.ts';
import { noticeTypes, type Webhook } from './webhook.ts';

export const WebhookReference = z.strictObject({ projectId: identifier, webhookId: identifier });
export const DeliveryReference = WebhookReference.extend({ deliveryId: identifier });

export const WebhookSettings = {
  url: z
    .string()
    .min(1)
    .max(2_048)
    .describe('http or https, public, without a user name. Redirects are not followed.'),
  types: z
    .array(z.enum(noticeTypes))
    .max(noticeTypes.length)
    .refine((types) => new Set(types).size === types.length, 'names a type twice')
    .describe('Which notices; all of them, those of later versions too, when empty.'),
};

const webhookFields = {
  id: identifier,
  url: z.string(),
  types: z.array(z.enum(noticeTypes)),
  enabled: z.boolean(),
  disabledReason: z
    .enum(['owner', 'gone'])
    .nullable()
    .describe('`gone`: the receiver answered 410. Null while it is enabled.'),
  disabledAt: timestamp.nullable(),
  previousSecretUntil: timestamp
    .nullable()
    .describe('Until then notices are signed with the secret before as well.'),
  createdAt: timestamp,
  updatedAt: timestamp,
};

export const WebhookView = z
  .strictObject(webhookFields)
  .meta({ id: 'Webhook', description: 'Where the notices of a project are sent.' });

export const NewWebhook = z
  .strictObject({
    ...webhookFields,
    secret: z.string().describe('What notices are signed with (Standard Webhooks). Shown this once.'),
  })
  .meta({ id: 'NewWebhook', description: 'A webhook and its new secret.' });

export const AttemptView = z
  .strictObject({
    series: z.int().describe('1, and one more for each time that the notice was sent again by hand.'),
    attempt: z.int().describe('From 1 in each series.'),
    at: timestamp,
    milliseconds: z.int(),
    status: z.int().nullable().describe('Of HTTP; null without an answer.'),
    error: z.enum(attemptErrors).nullable().describe('Why there was no answer.'),
    response: z.string().nullable().describe('How the answer’s body begins, 1 KB at most.'),
  })
  .meta({ id: 'WebhookAttempt', description: 'One request to a receiver.' });

export const deliveryStatus = z.enum(['pending', 'succeeded', 'failed']);

const deliveryFields = {
  id: identifier,
  noticeId: identifier.describe('`webhook-id`: the same with every attempt.'),
  type: z.string(),
  status: deliveryStatus,
  series: z.int(),
  attempts: z.int().describe('Made in this series.'),
  nextAttemptAt: timestamp.nullable(),
  createdAt: timestamp,
  completedAt: timestamp.nullable(),
};

export const DeliveryView = z
  .strictObject({ ...deliveryFields, lastAttempt: AttemptView.nullable() })
  .meta({ id: 'WebhookDelivery', description: 'A notice for a webhook, and how far sending it has come.' });

export const DeliveryDetail = z
  .strictObject({
    ...deliveryFields,
    body: z.string().describe('What is sent, as JSON.'),
    log: z.array(AttemptView).describe('The latest attempt first.'),
  })
  .meta({ id: 'WebhookDeliveryDetail', description: 'A delivery with what is sent and every attempt.' });

export function webhookView(webhook: Webhook): z.input<typeof WebhookView> {
  return {
    id: webhook.id,
    url: webhook.url,
    types: [...webhook.types],
    enabled: webhook.enabled,
    disabledReason: webhook.disabledReason,
    disabledAt: webhook.disabledAt?.toISOString() ?? null,
    previousSecretUntil: webhook.previous?.until.toISOString() ?? null,
    createdAt: webhook.createdAt.toISOString(),
    updatedAt: webhook.updatedAt.toISOString(),
  };
}

export function attemptView(attempt: DeliveryAttempt): z.input<typeof AttemptView> {
  const { series, milliseconds, status, error, response } = attempt;
  return {
    series,
    attempt: attempt.attempt,
    at: attempt.at.toISOString(),
    milliseconds,
    status,
    error,
    response,
  };
}

function deliveryFieldsOf(delivery: Delivery) {
  return {
    id: delivery.id,
    noticeId: delivery.noticeId,
    type: delivery.type,
    status: delivery.status,
    series: delivery.series,
    attempts: delivery.attempts,
    nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
    completedAt: delivery.completedAt?.toISOString() ?? null,
  };
}

export function deliveryView({ delivery, lastAttempt }: ListedDelivery): z.input<typeof DeliveryView> {
  return { ...deliveryFieldsOf(delivery), lastAttempt: lastAttempt && attemptView(lastAttempt) };
}

export function deliveryDetail(
  delivery: Delivery,
  log: readonly DeliveryAttempt[],
): z.input<typeof DeliveryDetail> {
  return { ...deliveryFieldsOf(delivery), body: delivery.body, log: log.map(attemptView) };
}
