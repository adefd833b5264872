// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { DigestMail, DigestsPreviewInput } from '../types.ts';

/** What a digest would say now: of yesterday, or of the last seven whole days. */
export const digestsPreview: Operation<'digests.preview', DigestsPreviewInput, DigestMail, 'PROJECT_NOT_FOUND'> = {
  name: 'digests.preview',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/digests/:digestId/preview',
};
