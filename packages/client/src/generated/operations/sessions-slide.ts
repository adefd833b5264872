// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Session, SessionsSlideInput } from '../types.ts';

/** Say which slide the presenter shows; null is none. */
export const sessionsSlide: Operation<'sessions.slide', SessionsSlideInput, Session, 'SESSION_NOT_FOUND'> = {
  name: 'sessions.slide',
  kind: 'command',
  method: 'PUT',
  path: '/sessions/:sessionId/slide',
  keyed: true,
};
