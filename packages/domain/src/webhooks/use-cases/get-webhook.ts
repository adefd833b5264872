import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { WebhookReference, WebhookView, webhookView } from '../webhook.schemas.ts';

export const getWebhook = useCase({
  name: 'webhooks.get',
  kind: 'query',
  summary: 'Get a webhook.',
  input: WebhookReference,
  output: WebhookView,
  errors: [ProjectNotFound, WebhookNotFound],
  permission: 'webhook:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/webhooks/:webhookId', rootAlias: true },
  async handle({ input, ports }) {
    return webhookView(await requireWebhook(input, ports));
  },
});
