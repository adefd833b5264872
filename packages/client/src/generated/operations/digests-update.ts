// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Digest, DigestsUpdateInput } from '../types.ts';

/** Switch a digest on or off, and say when it is due and who gets it; what is left out stays. */
export const digestsUpdate: Operation<'digests.update', DigestsUpdateInput, Digest, 'PROJECT_NOT_FOUND' | 'RECIPIENT_NO_MEMBER'> = {
  name: 'digests.update',
  kind: 'command',
  method: 'PATCH',
  path: '/projects/:projectId/digests/:digestId',
  keyed: true,
};
