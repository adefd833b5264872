// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { MembersRemoveInput } from '../types.ts';

/** Take a member’s role away; what they watch is closed within seconds. */
export const membersRemove: Operation<'members.remove', MembersRemoveInput, void, 'SESSION_NOT_FOUND' | 'MEMBER_NOT_FOUND'> = {
  name: 'members.remove',
  kind: 'command',
  method: 'DELETE',
  path: '/sessions/:sessionId/members/:userId',
  keyed: true,
};
