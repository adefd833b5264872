// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Member, MembersUpdateInput } from '../types.ts';

/** Give a member another role; what they watch follows within seconds. */
export const membersUpdate: Operation<'members.update', MembersUpdateInput, Member, 'SESSION_NOT_FOUND' | 'MEMBER_NOT_FOUND'> = {
  name: 'members.update',
  kind: 'command',
  method: 'PATCH',
  path: '/sessions/:sessionId/members/:userId',
  keyed: true,
};
