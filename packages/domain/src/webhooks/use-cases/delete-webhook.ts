import { z } from 'zod';
import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { WebhookReference } from '../webhook.schemas.ts';

export const deleteWebhook = useCase({
  name: 'webhooks.delete',
  kind: 'command',
  summary: 'Delete a webhook with its log; what was still to be sent there is not.',
  input: WebhookReference,
  output: z.null(),
  errors: [ProjectNotFound, WebhookNotFound],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'DELETE', path: '/projects/:projectId/webhooks/:webhookId', status: 204, rootAlias: true },
  async handle({ input, subject: { project }, caller, ports }) {
    const webhook = await requireWebhook(input, ports);
    await ports.webhooks.delete(webhook.id);
    await ports.audit.record(caller, {
      action: 'webhook.deleted',
      resource: { type: 'project', id: project.id },
      details: { webhookId: webhook.id, url: webhook.url },
    });
    return null;
  },
});
