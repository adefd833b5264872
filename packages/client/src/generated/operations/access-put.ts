// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AccessEntry, AccessPutInput } from '../types.ts';

/** Allow or deny somebody one permission in a session; saying it again changes the effect. */
export const accessPut: Operation<'access.put', AccessPutInput, AccessEntry, 'SESSION_NOT_FOUND' | 'USER_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND' | 'ENTRY_ABOUT_OWNER'> = {
  name: 'access.put',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/access',
  keyed: true,
};
