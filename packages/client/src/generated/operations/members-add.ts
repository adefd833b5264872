// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { MembersAddInput, MembersAddOutput } from '../types.ts';

/** Make an account a member at once; an address that no account has proven is sent an invitation. */
export const membersAdd: Operation<'members.add', MembersAddInput, MembersAddOutput, 'SESSION_NOT_FOUND' | 'USER_NOT_FOUND' | 'ALREADY_MEMBER' | 'MEMBER_IS_OWNER'> = {
  name: 'members.add',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/members',
};
