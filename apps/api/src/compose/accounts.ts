import {
  type Authenticate,
  createAccountTokens,
  createAttempts,
  createEndedSignIns,
  createRefreshTokens,
} from '@pulse/auth';
import type { Config, Secrets } from '@pulse/config';
import {
  type Actor,
  type Clock,
  type Ids,
  type Log,
  PulseError,
  type Random,
  Unauthenticated,
} from '@pulse/core';
import {
  createAccountRepository,
  createAccountTokenStore,
  createJobRecorder,
  createRefreshTokenStore,
  createSignInRepository,
  createUserRepository,
  type Database,
} from '@pulse/db';
import type { Ports } from '@pulse/domain';
import type { Broker } from '@pulse/realtime';
import type { Emails } from './emails.ts';
import { startRevocationWatch } from './revocation-watch.ts';

/** Clocks of nodes differ, and tokens are accepted so much longer. */
const leewaySeconds = 60;

type AccountPorts = Pick<
  Ports,
  | 'users'
  | 'accounts'
  | 'accountTokens'
  | 'accountRequests'
  | 'signIns'
  | 'refreshTokens'
  | 'attempts'
  | 'jobs'
  | 'mails'
>;

export interface AccountAdapters {
  /** @param revoke told of everything whose right ends with the transaction that the connection is in */
  portsOn(connection: Database, revoke: (subject: string) => void): AccountPorts;
  /** Something was revoked, and the commit is done. */
  revoked(subject: string): void;
  /** @throws PulseError UNAUTHENTICATED when the actor's sign-in has ended */
  refuseEnded(actor: Actor): void;
  /** The same authenticator, which refuses tokens of sign-ins that have ended. */
  refusing(authenticate: Authenticate): Authenticate;
  /** How long an access token can be accepted. */
  readonly tokenSeconds: number;
  close(): Promise<void>;
}

/** Everything that accounts and their sign-ins need. */
export async function createAccountAdapters(options: {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly db: Database;
  readonly broker: Broker;
  readonly emails: Emails;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
}): Promise<AccountAdapters> {
  const { config, secrets, db, broker, emails, clock, ids, random, log } = options;
  const tokenSeconds = config.identity.accessTokenSeconds + leewaySeconds;
  const ended = createEndedSignIns({ clock, rememberSeconds: tokenSeconds });
  const watch = await startRevocationWatch({ db, ended, broker, tokenSeconds, log });
  const accountTokensOn = createAccountTokens({ secret: secrets.refresh, random });
  const attempts = createAttempts(clock);
  const refreshTokens = createRefreshTokens({
    store: createRefreshTokenStore(db, (signInId) => watch.revoked(`sign-in:${signInId}`)),
    secret: secrets.refresh,
    lifetimeSeconds: config.identity.refreshTokenSeconds,
    ids,
    random,
  });

  function refuseEnded(actor: Actor): void {
    if (!ended.includes(actor)) return;
    throw new PulseError(Unauthenticated, { message: 'This sign-in has ended; sign in again.' });
  }

  return {
    tokenSeconds,
    revoked: watch.revoked,
    refuseEnded,
    portsOn(connection, revoke) {
      const jobs = createJobRecorder(connection);
      return {
        jobs,
        ...emails.portsOn(jobs),
        users: createUserRepository(connection),
        accounts: createAccountRepository(connection),
        accountTokens: accountTokensOn(createAccountTokenStore(connection)),
        signIns: createSignInRepository(connection, (signInId) => revoke(`sign-in:${signInId}`)),
        refreshTokens,
        attempts,
      };
    },
    refusing: (authenticate) => async (token) => {
      const known = await authenticate(token);
      refuseEnded(known.actor);
      return known;
    },
    close: watch.stop,
  };
}
