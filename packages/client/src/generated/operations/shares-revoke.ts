// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SharesRevokeInput } from '../types.ts';

/** End a link: it shows nothing more, and what is open by it is closed, within 5 seconds. */
export const sharesRevoke: Operation<'shares.revoke', SharesRevokeInput, void, 'PROJECT_NOT_FOUND' | 'SHARE_NOT_FOUND'> = {
  name: 'shares.revoke',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/shares/:shareId',
  keyed: true,
};
