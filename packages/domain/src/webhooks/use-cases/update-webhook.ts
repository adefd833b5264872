import { UrlNotAllowed } from '@pulse/core';
import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { WebhookReference, WebhookSettings, WebhookView, webhookView } from '../webhook.schemas.ts';

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
    const disabledReason =
      enabled === undefined ? undefined : enabled ? null : (webhook.disabledReason ?? 'owner');
    const changed = await ports.webhooks.update(webhook.id, { url, types, enabled, disabledReason });
    await ports.audit.record(caller, {
      action: 'webhook.updated',
      resource: { type: 'project', id: project.id },
      details: { webhookId: webhook.id, url: changed.url, enabled: changed.enabled },
    });
    return webhookView(changed);
  },
});
