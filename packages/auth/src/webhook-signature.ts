import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '@pulse/core';

/** How far a message's time may be from ours, in seconds: later, a recorded one could be played again. */
const toleranceSeconds = 5 * 60;

/** What a message by Svix says in its headers. */
export interface WebhookHeaders {
  /** The same for each attempt at delivering the message. */
  readonly id: string | undefined;
  /** Seconds since 1970, of the attempt. */
  readonly timestamp: string | undefined;
  /** `v1,<base64>`, several separated by spaces while the sender changes its secret. */
  readonly signature: string | undefined;
}

/**
 * Whether a message comes from who knows the secret, unchanged and just now: Standard Webhooks' symmetric scheme,
 * which Svix, and by it Clerk, signs with.
 *
 * @param secret `whsec_` and base64
 * @param body as it arrived, to the byte
 */
export function isSignedWebhook(
  { id, timestamp, signature }: WebhookHeaders,
  body: Uint8Array,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): boolean {
  if (!id || !signature || !timestamp || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(clock.now().getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();
  return signature.split(' ').some((part) => {
    const [version, text = ''] = part.split(',');
    const given = Buffer.from(text, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
}
