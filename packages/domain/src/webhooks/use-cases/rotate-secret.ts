import { loadProject, ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { requireWebhook } from '../require-webhook.ts';
import { WebhookNotFound } from '../webhook.errors.ts';
import { NewWebhook, WebhookReference, webhookView } from '../webhook.schemas.ts';
import { rotationGraceMilliseconds } from '../webhook.ts';

export const rotateSecret = useCase({
  name: 'webhooks.rotateSecret',
  kind: 'command',
  summary: 'Give a webhook a new secret, shown this once; for 24 hours the one before signs as well.',
  input: WebhookReference,
  output: NewWebhook,
  errors: [ProjectNotFound, WebhookNotFound],
  permission: 'webhook:manage',
  absent: ProjectNotFound,
  subject: loadProject,
  secretAnswer: true,
  http: { method: 'POST', path: '/projects/:projectId/webhooks/:webhookId/rotate-secret', rootAlias: true },
  async handle({ input, subject: { project }, caller, ports }) {
    const webhook = await requireWebhook(input, ports);
    const { secret, kept } = ports.webhookSigner.draw(webhook.id);
    const until = new Date(ports.clock.now().getTime() + rotationGraceMilliseconds);
    const rotated = await ports.webhooks.update(webhook.id, {
      secret: kept,
      previous: { secret: webhook.secret, until },
    });
    await ports.audit.record(caller, {
      action: 'webhook.secret_rotated',
      resource: { type: 'project', id: project.id },
      details: { webhookId: webhook.id },
    });
    return { ...webhookView(rotated), secret };
  },
});
