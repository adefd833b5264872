import { type Caller, InvalidInput, PulseError, type RefreshCookie } from '@pulse/core';
import type { z } from 'zod';
import type { Ports } from '../ports.ts';
import type { StartedSignIn } from './credentials.ts';
import { AccountDisabled } from './identity.errors.ts';
import { type SignedIn, userView } from './identity.schemas.ts';
import type { User } from './user.ts';

/** Where a refresh token is delivered: into a cookie, or (`undefined`) in the answer's body. */
export type Delivery = RefreshCookie | undefined;

/**
 * Chosen before anything is done, so that a refused call has no effect.
 *
 * @throws PulseError INVALID_INPUT where a cookie is wanted and the protocol has none
 */
export function chooseDelivery(transport: 'cookie' | 'body' | undefined, caller: Caller): Delivery {
  if (transport === 'body') return undefined;
  if (!caller.refreshCookie) throw cookieless('transport', 'send `transport: "body"`');
  return caller.refreshCookie;
}

/** @returns the error for a call that needs a cookie on a protocol without cookies */
export function cookieless(field: string, remedy: string): PulseError {
  const message = `this protocol carries no cookies: ${remedy}`;
  return new PulseError(InvalidInput, {
    message: `${field}: ${message}.`,
    details: { issues: [{ path: field, message }] },
  });
}

/** The answer of register, login and refresh. @throws PulseError ACCOUNT_DISABLED */
export async function answerSignedIn(
  user: User,
  refresh: StartedSignIn,
  delivery: Delivery,
  ports: Pick<Ports, 'accessTokens'>,
): Promise<z.input<typeof SignedIn>> {
  if (user.disabledAt) throw new PulseError(AccountDisabled);
  const access = await ports.accessTokens.issue({
    id: user.id,
    roles: user.roles,
    signInId: refresh.signInId,
  });
  delivery?.write(refresh.token, refresh.maxAgeSeconds);
  return {
    user: userView(user),
    accessToken: access.token,
    expiresIn: access.expiresInSeconds,
    ...(delivery ? {} : { refreshToken: refresh.token }),
  };
}
