// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Invitation, MembersInvitationsInput } from '../types.ts';

/** The invitations to a session that can still be accepted, newest first. */
export const membersInvitations: Operation<'members.invitations', MembersInvitationsInput, Page<Invitation>, 'SESSION_NOT_FOUND'> = {
  name: 'members.invitations',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/invitations',
};
