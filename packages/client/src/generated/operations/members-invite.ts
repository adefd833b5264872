// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { MembersInviteInput, NewInvitation } from '../types.ts';

/** Offer a role by e-mail, or by a link that works once for whoever has it. */
export const membersInvite: Operation<'members.invite', MembersInviteInput, NewInvitation, 'SESSION_NOT_FOUND'> = {
  name: 'members.invite',
  kind: 'command',
  method: 'POST',
  path: '/sessions/:sessionId/invitations',
};
