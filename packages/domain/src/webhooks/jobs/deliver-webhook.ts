import { FetchFailure, PulseError, UrlNotAllowed } from '@pulse/core';
import type { Ports } from '../../ports.ts';
import {
  type AttemptError,
  type AttemptOutcome,
  type AttemptToMake,
  afterAttempt,
  type Delivery,
  isDue,
  isGone,
} from '../delivery.ts';
import { signingSecrets, type Webhook } from '../webhook.ts';
import { UnreadableSecret } from '../webhook-signer.ts';
import { recordAttempt } from './attempt-job.ts';

const timeoutMilliseconds = 15_000;
/** Of the answer: for whoever mends the receiver. */
const excerptBytes = 1_024;

/**
 * Makes one attempt at a delivery, writes it down, and records the next when it failed.
 *
 * The receiver may hear of a notice twice, when this process dies between its answer and the commit: it has the same
 * `webhook-id`. How the delivery stands moves once: whoever comes late finds that it is not their attempt's turn.
 */
export async function deliverWebhook(job: AttemptToMake, ports: Ports): Promise<void> {
  const found = await ports.deliveries.findWithWebhook(job.deliveryId);
  if (!found || !isDue(found.delivery, job)) return;
  const at = ports.clock.now();
  const started = performance.now();
  const outcome = await send(found, at, ports);
  const milliseconds = Math.round(performance.now() - started);
  await ports.transaction(async (bound) => {
    const standing = await bound.deliveries.findWithWebhook(job.deliveryId, true);
    if (!standing) return;
    const { series, attempt } = job;
    await bound.deliveries.log(job.deliveryId, { ...outcome, series, attempt, at, milliseconds });
    if (!isDue(standing.delivery, job)) return;
    const next = afterAttempt(standing.delivery, outcome, { now: bound.clock.now(), random: bound.random });
    await bound.deliveries.update(next);
    await recordAttempt(next, bound);
    if (isGone(outcome) && standing.webhook.enabled) {
      await bound.webhooks.update(standing.webhook.id, { enabled: false, disabledReason: 'gone' });
    }
  });
}

async function send(
  { delivery, webhook }: { readonly delivery: Delivery; readonly webhook: Webhook },
  at: Date,
  { safeFetch, webhookSigner }: Pick<Ports, 'safeFetch' | 'webhookSigner'>,
): Promise<AttemptOutcome> {
  if (!webhook.enabled) return unanswered('disabled');
  const { noticeId, body } = delivery;
  try {
    const secrets = signingSecrets(webhook, at);
    const signed = webhookSigner.sign({ webhookId: webhook.id, secrets, noticeId, at, body });
    const answer = await safeFetch.fetch(webhook.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body,
      timeoutMilliseconds,
      maxBytes: excerptBytes,
      overflow: 'cut',
      redirect: 'manual',
    });
    return { status: answer.status, error: null, response: excerptOf(answer.body) };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return unanswered(reason);
  }
}

function unanswered(error: AttemptError): AttemptOutcome {
  return { status: null, error, response: null };
}

/** @returns undefined for what is no fault of the receiver */
function reasonOf(error: unknown): AttemptError | undefined {
  if (error instanceof UnreadableSecret) return 'secret';
  if (error instanceof FetchFailure) return error.reason;
  return error instanceof PulseError && error.is(UrlNotAllowed) ? 'not_allowed' : undefined;
}

/** As text that PostgreSQL takes: whatever is no UTF-8 is marked, a character cut in the middle too; NUL goes. */
function excerptOf(body: Uint8Array): string {
  return new TextDecoder().decode(body).replaceAll('\u0000', '');
}
