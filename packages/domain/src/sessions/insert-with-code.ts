import { PulseError } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { SessionCodesExhausted } from './session.errors.ts';
import { drawCode, type Session } from './session.ts';

/** With a million open sessions a drawn code is taken once in 887 draws; five misses in a row mean a fault. */
const codeAttempts = 5;

/** Stores a new session under a join code that no other open one has. @throws PulseError SESSION_CODES_EXHAUSTED */
export async function insertWithCode(
  draft: Omit<Session, 'code'>,
  ports: Pick<Ports, 'sessions' | 'random'>,
): Promise<Session> {
  for (let attempt = 0; attempt < codeAttempts; attempt += 1) {
    const session = { ...draft, code: drawCode(ports.random) };
    if (await ports.sessions.insert(session)) return session;
  }
  throw new PulseError(SessionCodesExhausted);
}
