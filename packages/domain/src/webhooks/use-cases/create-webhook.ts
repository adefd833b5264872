import { PulseError, UrlNotAllowed } from '@pulse/core';
import { loadProject, ProjectNotFound, ProjectReference } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { TooManyWebhooks } from '../webhook.errors.ts';
import { NewWebhook, WebhookSettings, webhookView } from '../webhook.schemas.ts';
import { maximumWebhooks, type Webhook } from '../webhook.ts';

export const createWebhook = useCase({
  name: 'webhooks.create',
  kind: 'command',
  summary: 'Have the notices of a project sent to an address, signed with a secret that is shown this once.',
  input: ProjectReference.extend({ ...WebhookSettings, types: WebhookSettings.types.optional() }),
  output: NewWebhook,
  errors: [ProjectNotFound, UrlNotAllowed, TooManyWebhooks],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  secretAnswer: true,
  http: { method: 'POST', path: '/projects/:projectId/webhooks', status: 201, rootAlias: true },
  prepare: ({ input, ports }) => ports.safeFetch.check(input.url),
  async handle({ input: { url, types = [] }, subject: { project }, caller, ports }) {
    // The project is locked, so that the count holds.
    if ((await ports.webhooks.count(project.id)) >= maximumWebhooks) throw new PulseError(TooManyWebhooks);
    const id = ports.ids.next();
    const { secret, kept } = ports.webhookSigner.draw(id);
    const now = ports.clock.now();
    const webhook: Webhook = {
      id,
      projectId: project.id,
      url,
      types,
      enabled: true,
      disabledReason: null,
      disabledAt: null,
      secret: kept,
      previous: null,
      createdAt: now,
      updatedAt: now,
    };
    await ports.webhooks.insert(webhook);
    await ports.audit.record(caller, {
      action: 'webhook.created',
      resource: { type: 'project', id: project.id },
      details: { webhookId: id, url },
    });
    return { ...webhookView(webhook), secret };
  },
});
