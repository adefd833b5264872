// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsCreateInput } from '../types.ts';

/** Create a session in draft, with its join code. */
export const sessionsCreate: Operation<'sessions.create', SessionsCreateInput, Session, 'SESSION_CODES_EXHAUSTED' | 'PROJECT_NOT_FOUND'> = {
  name: 'sessions.create',
  kind: 'command',
  method: 'POST',
  path: '/sessions',
  keyed: true,
};
