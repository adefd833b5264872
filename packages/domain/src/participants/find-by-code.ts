import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { normalizeCode, type Session, SessionNotFound } from '../sessions/index.ts';
import { PasscodeRequired, PasscodeWrong } from './participant.errors.ts';

/**
 * The session that a code stands for, once its passcode has been said.
 *
 * @param address of the caller’s connection: wrong codes are charged to it
 * @throws PulseError SESSION_NOT_FOUND, PASSCODE_REQUIRED, PASSCODE_WRONG, RATE_LIMITED
 */
export async function findByCode(
  input: { readonly code: string; readonly passcode?: string | undefined },
  address: string | undefined,
  ports: Pick<Ports, 'sessions' | 'passcodes' | 'attempts'>,
): Promise<Session> {
  const attempt = ports.attempts.code(address);
  const session = await ports.sessions.findByCode(normalizeCode(input.code));
  if (!session) {
    attempt.wrong();
    throw new PulseError(SessionNotFound, { message: 'No session has this code.' });
  }
  if (session.passcodeDigest !== null) {
    if (input.passcode === undefined) throw new PulseError(PasscodeRequired);
    if (!ports.passcodes.matches(session.id, input.passcode, session.passcodeDigest)) {
      attempt.wrong();
      throw new PulseError(PasscodeWrong);
    }
  }
  return session;
}
