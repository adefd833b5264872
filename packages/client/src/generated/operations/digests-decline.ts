// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Digest, DigestsDeclineInput } from '../types.ts';

/** Say that you want a digest no more, or again; for others nothing changes. */
export const digestsDecline: Operation<'digests.decline', DigestsDeclineInput, Digest, 'PROJECT_NOT_FOUND'> = {
  name: 'digests.decline',
  kind: 'command',
  method: 'PUT',
  path: '/projects/:projectId/digests/:digestId/declined',
  keyed: true,
};
