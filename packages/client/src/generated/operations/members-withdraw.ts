// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { MembersWithdrawInput } from '../types.ts';

/** Withdraw an invitation; its link works no more. */
export const membersWithdraw: Operation<'members.withdraw', MembersWithdrawInput, void, 'SESSION_NOT_FOUND' | 'INVITATION_NOT_FOUND'> = {
  name: 'members.withdraw',
  kind: 'command',
  method: 'DELETE',
  path: '/sessions/:sessionId/invitations/:invitationId',
  keyed: true,
};
