// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsDuplicateInput } from '../types.ts';

/** Copy a session with its polls and counters into a new draft, without any results. */
export const sessionsDuplicate: Operation<'sessions.duplicate', SessionsDuplicateInput, Session, 'SESSION_NOT_FOUND' | 'SESSION_CODES_EXHAUSTED'> = {
  name: 'sessions.duplicate',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/duplicate',
  keyed: true,
};
