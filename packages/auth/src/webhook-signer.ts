import type { Random } from '@pulse/core';
import { UnreadableSecret, type WebhookSigner } from '@pulse/domain';
import { Webhook } from 'standardwebhooks';
import { createSealedTexts } from './sealed-texts.ts';

/** Between the 24 and 64 that Standard Webhooks asks for. */
const secretBytes = 32;

/**
 * Signs notices by Standard Webhooks, with HMAC-SHA-256.
 *
 * @param secret of the server; secrets of webhooks are sealed under a key derived from it
 */
export function createWebhookSigner({
  secret: ownSecret,
  random,
}: {
  readonly secret: string;
  readonly random: Random;
}): WebhookSigner {
  const sealed = createSealedTexts(ownSecret, 'pulse/webhook-secret/v1');

  function open(kept: string, webhookId: string): string {
    try {
      return sealed.open(kept, webhookId);
    } catch (cause) {
      throw new UnreadableSecret(`the secret of webhook ${webhookId} cannot be opened`, { cause });
    }
  }

  return {
    draw(webhookId) {
      const secret = `whsec_${Buffer.from(random.bytes(secretBytes)).toString('base64')}`;
      return { secret, kept: sealed.seal(secret, webhookId) };
    },
    sign({ webhookId, secrets, noticeId, at, body }) {
      const signatures = secrets.map((kept) => new Webhook(open(kept, webhookId)).sign(noticeId, at, body));
      return {
        'webhook-id': noticeId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': signatures.join(' '),
      };
    },
  };
}
