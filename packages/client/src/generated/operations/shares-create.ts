// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { NewShare, SharesCreateInput } from '../types.ts';

/** Make a link by which anybody who has it sees a board, or one view of it, and can change nothing. */
export const sharesCreate: Operation<'shares.create', SharesCreateInput, NewShare, 'PROJECT_NOT_FOUND' | 'VIEW_NOT_FOUND' | 'VIEW_NOT_SHAREABLE' | 'TOO_MANY_SHARES' | 'EXPIRY_NOT_AHEAD'> = {
  name: 'shares.create',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/shares',
};
