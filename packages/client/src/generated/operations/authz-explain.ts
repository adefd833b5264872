// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AuthzExplainInput, Decision } from '../types.ts';

/** Whether somebody may do something, and which role or entry decides it. */
export const authzExplain: Operation<'authz.explain', AuthzExplainInput, Decision, 'USER_NOT_FOUND' | 'PARTICIPANT_NOT_FOUND' | 'SESSION_NOT_FOUND'> = {
  name: 'authz.explain',
  kind: 'query',
  method: 'POST',
  path: '/authz/explain',
};
