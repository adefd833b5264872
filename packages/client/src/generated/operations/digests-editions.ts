// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { DigestEdition, DigestsEditionsInput } from '../types.ts';

/** What became of a digest whenever it was due, the latest first; kept for 400 days. */
export const digestsEditions: Operation<'digests.editions', DigestsEditionsInput, Page<DigestEdition>, 'PROJECT_NOT_FOUND'> = {
  name: 'digests.editions',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/digests/:digestId/editions',
};
