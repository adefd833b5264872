import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { WebhookView, webhookView } from '../webhook.schemas.ts';

export const listWebhooks = useCase({
  name: 'webhooks.list',
  kind: 'query',
  summary: 'List the webhooks of a project, the oldest first.',
  input: ProjectReference.extend(pageInput),
  output: pageOf(WebhookView),
  errors: [ProjectNotFound],
  permission: 'webhook:read',
  absent: ProjectNotFound,
  subject: loadProject,
  http: { method: 'GET', path: '/projects/:projectId/webhooks', rootAlias: true },
  async handle({ input, subject: { project }, ports }) {
    const page = await ports.webhooks.list(project.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(webhookView), nextCursor: page.nextCursor };
  },
});
