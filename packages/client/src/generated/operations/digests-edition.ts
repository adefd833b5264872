// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { DigestMail, DigestsEditionInput } from '../types.ts';

/** What a digest said once. */
export const digestsEdition: Operation<'digests.edition', DigestsEditionInput, DigestMail, 'PROJECT_NOT_FOUND' | 'EDITION_NOT_FOUND'> = {
  name: 'digests.edition',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/digests/:digestId/editions/:editionId',
};
