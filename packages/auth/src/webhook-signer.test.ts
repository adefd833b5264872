import { systemRandom } from '@pulse/core';
import { UnreadableSecret } from '@pulse/domain';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { isSignedWebhook } from './webhook-signature.ts';
import { createWebhookSigner } from './webhook-signer.ts';

const secret = 'a secret of the server, longer than 32 characters';
const signer = createWebhookSigner({ secret, random: systemRandom });
const at = new Date();
const message = { webhookId: 'w1', noticeId: 'n1', at, body: '{"type":"webhook.test","data":"“ü”"}' };

test('what is signed with two secrets is verified by who has either, and by nobody else', () => {
  const [before, now, other] = [signer.draw('w1'), signer.draw('w1'), signer.draw('w1')];
  const headers = signer.sign({ ...message, secrets: [now.kept, before.kept] });
  expect(headers['webhook-id']).toBe('n1');
  expect(headers['webhook-signature']?.split(' ')).toHaveLength(2);
  for (const known of [before, now]) {
    expect(new Webhook(known.secret).verify(message.body, { ...headers })).toMatchObject({
      type: 'webhook.test',
    });
    const verified = isSignedWebhook(
      {
        id: headers['webhook-id'],
        timestamp: headers['webhook-timestamp'],
        signature: headers['webhook-signature'],
      },
      Buffer.from(message.body),
      { secret: known.secret, clock: { now: () => at } },
    );
    expect(verified).toBe(true);
  }
  expect(() => new Webhook(other.secret).verify(message.body, { ...headers })).toThrow(
    'No matching signature',
  );
  expect(() => new Webhook(now.secret).verify(`${message.body} `, { ...headers })).toThrow(
    'No matching signature',
  );
});

test('secrets are 256 random bits, kept sealed, for their webhook and this server alone', () => {
  const { secret: drawn, kept } = signer.draw('w1');
  expect(Buffer.from(drawn.replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
  expect(signer.draw('w1').secret).not.toBe(drawn);
  expect(kept).not.toContain(drawn);
  expect(() => signer.sign({ ...message, webhookId: 'w2', secrets: [kept] })).toThrow(UnreadableSecret);
  const elsewhere = createWebhookSigner({ secret: `${secret}.`, random: systemRandom });
  expect(() => elsewhere.sign({ ...message, secrets: [kept] })).toThrow(UnreadableSecret);
});
