import {
  createAccessTokens,
  createParticipantCredentials,
  createPasscodes,
  createPasswordHasher,
  createUnsubscribeTokens,
} from '@pulse/auth';
import type { Config, Secrets } from '@pulse/config';
import type { Clock, Ids, Log, Random } from '@pulse/core';
import type { Database } from '@pulse/db';
import { createStreamTickets } from '@pulse/realtime';
import { startSigningKeys } from './signing-keys.ts';

/** What is handed out to callers and recognised again: tokens, tickets, passwords, and the keys that sign. */
export async function startCredentials(options: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
}) {
  const { config, secrets, db, clock, ids, random, log } = options;
  const signing = await startSigningKeys({ db, config: config.identity, secret: secrets.access, clock, log });
  return {
    ports: {
      passwords: createPasswordHasher(),
      passcodes: createPasscodes(secrets.refresh),
      accessTokens: createAccessTokens({
        keys: signing.keys,
        issuer: 'pulse',
        lifetimeSeconds: config.identity.accessTokenSeconds,
        clock,
        ids,
      }),
      signingKeys: signing.keys,
      participantCredentials: createParticipantCredentials(secrets.refresh),
      streamTickets: createStreamTickets({ secret: secrets.refresh, clock, random }),
      unsubscribeTokens: createUnsubscribeTokens(secrets.refresh),
    },
    /** For `/.well-known/jwks.json`. */
    keySet: signing.keySet,
    stop: signing.stop,
  };
}
