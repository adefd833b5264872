// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AccessEntry, AccessListInput } from '../types.ts';

/** The exceptions to what roles may do in a session, in the order of creation. */
export const accessList: Operation<'access.list', AccessListInput, Page<AccessEntry>, 'SESSION_NOT_FOUND'> = {
  name: 'access.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions/:sessionId/access',
};
