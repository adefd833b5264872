// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { MembersAcceptInput, MembersAcceptOutput } from '../types.ts';

/** Accept an invitation: you are a member of its session from now on. */
export const membersAccept: Operation<'members.accept', MembersAcceptInput, MembersAcceptOutput, 'INVITATION_NOT_FOUND' | 'INVITATION_SPENT' | 'INVITATION_FOR_ANOTHER' | 'ALREADY_MEMBER' | 'MEMBER_IS_OWNER'> = {
  name: 'members.accept',
  kind: 'command',
  method: 'POST',
  path: '/invitations/accept',
  keyed: true,
};
