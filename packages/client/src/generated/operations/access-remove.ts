// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AccessRemoveInput } from '../types.ts';

/** Remove an exception: roles alone decide again. */
export const accessRemove: Operation<'access.remove', AccessRemoveInput, void, 'SESSION_NOT_FOUND' | 'ACCESS_ENTRY_NOT_FOUND'> = {
  name: 'access.remove',
  kind: 'command',
  method: 'DELETE',
  path: '/sessions/:sessionId/access/:entryId',
  keyed: true,
};
