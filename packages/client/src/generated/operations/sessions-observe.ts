// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SessionsObserveInput, SessionsObserveOutput } from '../types.ts';

/** Show a session on a screen that takes no part in it: the presenter view of the hall’s computer. */
export const sessionsObserve: Operation<'sessions.observe', SessionsObserveInput, SessionsObserveOutput, 'SESSION_NOT_FOUND' | 'PASSCODE_REQUIRED' | 'PASSCODE_WRONG'> = {
  name: 'sessions.observe',
  kind: 'query',
  method: 'POST',
  path: '/observe',
  open: true,
};
