import { type Actor, PulseError, Unauthenticated } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { PasswordWrong } from './identity.errors.ts';
import type { UserWithPassword } from './user.repository.ts';

/** The account that calls; these permissions are held by accounts alone. */
export function accountOf(actor: Actor): Extract<Actor, { kind: 'user' }> {
  if (actor.kind === 'user') return actor;
  throw new TypeError('account permissions are held by users alone');
}

/**
 * Makes sure that it is the owner who asks, not somebody at a device that was left open.
 *
 * @throws PulseError PASSWORD_WRONG, RATE_LIMITED, and UNAUTHENTICATED when the account is gone
 */
export async function provePassword(
  password: string | undefined,
  caller: { readonly actor: Actor; readonly address?: string | undefined },
  ports: Pick<Ports, 'users' | 'passwords' | 'attempts'>,
): Promise<UserWithPassword> {
  const user = await ports.users.findWithPassword(accountOf(caller.actor).userId);
  if (!user) throw new PulseError(Unauthenticated);
  const attempt = ports.attempts.password(user.email, caller.address);
  const matches = await ports.passwords.verify(user.passwordHash ?? undefined, password ?? '');
  if (!matches) throw new PulseError(PasswordWrong);
  attempt.succeeded();
  return user;
}
