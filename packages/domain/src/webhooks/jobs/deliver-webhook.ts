import { FetchFailure, PulseError, UrlNotAllowed } from '@pulse/core';
import type { Ports } from '../../ports.ts';
import {
  type AttemptError,
  type AttemptOutcome,
  afterAttempt,
  type Delivery,
  isDue,
  isGone,
} from '../delivery.ts';
import { retryAfterOf } from '../retry-after.ts';
import { maximumRequests, signingSecrets, type Webhook } from '../webhook.ts';
import { UnreadableSecret } from '../webhook-signer.ts';
import { type AttemptJob, recordAttempt, recordWait } from './attempt-job.ts';

const timeoutMilliseconds = 15_000;
/** Of the answer: for whoever mends the receiver. */
const excerptBytes = 1_024;
/** A place that was not given back by then was a dead worker's, which another has taken over: see `packages/jobs`. */
const placeMilliseconds = 60_000;

interface Standing {
  readonly delivery: Delivery;
  readonly webhook: Webhook;
}

/**
 * Makes one attempt at a delivery, writes it down, and records the next when it failed. Where the webhook has as many
 * requests under way as it may, the attempt is recorded anew for a little later.
 *
 * The receiver may hear of a notice twice, when this process dies between its answer and the commit: it has the same
 * `webhook-id`. How the delivery stands moves once: whoever comes late finds that it is not their attempt's turn.
 */
export async function deliverWebhook(job: AttemptJob, ports: Ports): Promise<void> {
  const begun = await begin(job, ports);
  if (!begun) return;
  const at = ports.clock.now();
  const started = performance.now();
  const { outcome, notBefore } = await send(begun, at, ports);
  const milliseconds = Math.round(performance.now() - started);
  await ports.transaction(async (bound) => {
    // Deleted: its places have gone with it.
    const standing = await bound.deliveries.findWithWebhook(job.deliveryId, true);
    if (!standing) return;
    await bound.deliveries.endRequest(job);
    const { series, attempt } = job;
    await bound.deliveries.log(job.deliveryId, { ...outcome, series, attempt, at, milliseconds });
    if (!isDue(standing.delivery, job)) return;
    const now = bound.clock.now();
    const next = afterAttempt(standing.delivery, outcome, { now, random: bound.random, notBefore });
    await bound.deliveries.update(next);
    await recordAttempt(next, bound);
    if (isGone(outcome) && standing.webhook.enabled) {
      await bound.webhooks.update(standing.webhook.id, {
        enabled: false,
        disabledReason: 'gone',
        disabledAt: now,
      });
    }
  });
}

/** @returns undefined when it is not this attempt's turn, or when it has to wait for a place */
function begin(job: AttemptJob, ports: Ports): Promise<Standing | undefined> {
  return ports.transaction(async (bound) => {
    // The webhook is locked, so that its places are counted one by one.
    const standing = await bound.deliveries.findWithWebhook(job.deliveryId, true);
    if (!standing || !isDue(standing.delivery, job)) return undefined;
    const at = bound.clock.now();
    const taken = await bound.deliveries.beginRequest(job, {
      webhookId: standing.webhook.id,
      at,
      until: new Date(at.getTime() + placeMilliseconds),
      most: maximumRequests,
    });
    if (taken) return standing;
    await recordWait(job, bound);
    return undefined;
  });
}

interface Sent {
  readonly outcome: AttemptOutcome;
  /** When the receiver wants to be asked again, if it said so. */
  readonly notBefore: Date | null;
}

async function send(
  { delivery, webhook }: Standing,
  at: Date,
  { safeFetch, webhookSigner, clock }: Pick<Ports, 'safeFetch' | 'webhookSigner' | 'clock'>,
): Promise<Sent> {
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
    return {
      outcome: { status: answer.status, error: null, response: excerptOf(answer.body) },
      notBefore: retryAfterOf(answer, clock.now()),
    };
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined) throw error;
    return unanswered(reason);
  }
}

function unanswered(error: AttemptError): Sent {
  return { outcome: { status: null, error, response: null }, notBefore: null };
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
