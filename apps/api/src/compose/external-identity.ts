import { createExternalTokens, type ExternalTokens, isSignedWebhook, type WebhookHeaders } from '@pulse/auth';
import type { ExternalIdentityConfig } from '@pulse/config';
import { type Clock, InvalidInput, InvalidJson, type Log, PulseError, type UnitOfWork } from '@pulse/core';
import { createRecentCache } from '@pulse/db';
import { admitExternal, applyReport, type Ports, readClerkEvent } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';
import { InvalidSignature, type ReceiveIdentityEvent } from '../protocols/webhooks/identity-webhook.ts';

/** A ban takes effect within 5 s on every node; this is how long one may not have noticed. */
const rememberedMilliseconds = 2_000;

export interface ExternalIdentity {
  /** Undefined when no other issuer is accepted. */
  readonly tokens: ExternalTokens | undefined;
  /** Undefined when nobody sends user events. */
  readonly receiveEvent: ReceiveIdentityEvent | undefined;
}

/** Ties together what other issuers say of people: in their tokens, and in the events that they send. */
export function composeExternalIdentity(options: {
  readonly config: ExternalIdentityConfig;
  readonly ports: Ports;
  readonly unitOfWork: UnitOfWork<Ports>;
  readonly broker: Broker;
  readonly clock: Clock;
  readonly log: Log;
}): ExternalIdentity {
  const { config, ports, unitOfWork, broker, clock, log } = options;
  const accounts = createRecentCache({
    clock,
    lifetimeMilliseconds: rememberedMilliseconds,
    read: (key) => {
      const [issuer, externalId] = JSON.parse(key) as [string, string];
      return ports.externalIdentities.findAccount(issuer, externalId);
    },
  });
  const keyOf = (issuer: string, externalId: string) => JSON.stringify([issuer, externalId]);

  const tokens = createExternalTokens({
    issuers: config.issuers,
    clock,
    log,
    async identify(claims) {
      const key = keyOf(claims.issuer, claims.externalId);
      let account = await accounts.get(key);
      if (account === undefined) {
        await unitOfWork.transaction((bound) => admitExternal(claims, bound));
        account = await accounts.get(key);
      }
      return account === 'refused' ? undefined : account;
    },
  });

  const { webhookSecret: secret, webhookIssuer: issuer } = config;
  async function receiveEvent(headers: WebhookHeaders, body: Buffer) {
    if (!secret || !isSignedWebhook(headers, body, { secret, clock })) throw new PulseError(InvalidSignature);
    const report = readReport(body, {
      messageId: headers.id ?? '',
      issuer,
      sentAt: new Date(Number(headers.timestamp) * 1000),
    });
    if (!report) return 'ignored' as const;
    const { outcome, endedUserId } = await unitOfWork.transaction((bound) => applyReport(report, bound));
    accounts.drop(keyOf(issuer, report.claims.externalId));
    if (endedUserId) broker.publish({ type: 'revoked', subject: `user:${endedUserId}` });
    log.info({ outcome, messageId: report.messageId }, 'an identity event was taken');
    return outcome;
  }

  const accepting = config.issuers.length > 0;
  // Nobody waits for it: a first token that comes before the keys reads them itself.
  if (accepting) void tokens.warm();
  return { tokens: accepting ? tokens : undefined, receiveEvent: secret ? receiveEvent : undefined };
}

function readReport(body: Buffer, message: Parameters<typeof readClerkEvent>[1]) {
  let event: unknown;
  try {
    event = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new PulseError(InvalidJson, { cause });
  }
  try {
    return readClerkEvent(event, message);
  } catch (cause) {
    throw new PulseError(InvalidInput, {
      message: 'This is not an event of the form that Clerk sends.',
      cause,
    });
  }
}
