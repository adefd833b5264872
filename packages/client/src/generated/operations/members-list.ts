// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Member, MembersListInput } from '../types.ts';

/** Who owns a session and who helps to run it, the owner first. */
export const membersList: Operation<'members.list', MembersListInput, Page<Member>, 'SESSION_NOT_FOUND'> = {
  name: 'members.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/members',
};
