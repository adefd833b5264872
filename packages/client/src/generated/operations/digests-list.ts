// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Digest, DigestsListInput } from '../types.ts';

/** The two digests of a project, daily and weekly, whether they are sent or not. */
export const digestsList: Operation<'digests.list', DigestsListInput, Page<Digest>, 'PROJECT_NOT_FOUND'> = {
  name: 'digests.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/digests',
};
