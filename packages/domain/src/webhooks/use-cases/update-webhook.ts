import { UrlNotAllowed } from '@pulse/core';
import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { WebhookReference, WebhookSettings, WebhookView, webhookView } from '../webhook.schemas.ts';
import type { Webhook } from '../webhook.ts';

export const updateWebhook = useCase({
  name: 'webhooks.update',
  kind: 'command',
  summary: 'Change a webhook, disable it or enable it; what is left out stays.',
  input: WebhookReference.extend({
    url: WebhookSettings.url.optional(),
    types: WebhookSettings.types.optional(),
    enabled: z.boolean().optional(),
  }),
  output: WebhookView,
  errors: [ProjectNotFound, UrlNotAllowed, WebhookNotFound],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'PATCH', path: '/projects/:projectId/webhooks/:webhookId', rootAlias: true },
  async prepare({ input, ports }) {
    if (input.url !== undefined) await ports.safeFetch.check(input.url);
  },
  async handle({ input, subject: { project }, caller, ports }) {
    const webhook = await requireWebhook(input, ports);
    const { url, types, enabled } = input;
    const changed = await ports.webhooks.update(webhook.id, {
      url,
      types,
      enabled,
      ...(enabled === undefined ? {} : disabling(webhook, enabled, ports.clock.now())),
    });
    await ports.audit.record(caller, {
      action: 'webhook.updated',
      resource: { type: 'project', id: project.id },
      details: { webhookId: webhook.id, url: changed.url, enabled: changed.enabled },
    });
    return webhookView(changed);
  },
});

/** Who disables what is disabled changes nothing about why and when. */
function disabling(
  { disabledReason, disabledAt }: Webhook,
  enabled: boolean,
  now: Date,
): Pick<Webhook, 'disabledReason' | 'disabledAt'> {
  if (enabled) return { disabledReason: null, disabledAt: null };
  return { disabledReason: disabledReason ?? 'owner', disabledAt: disabledAt ?? now };
}
