// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ExportsDeleteInput } from '../types.ts';

/** Cancel an export that is being written; remove one that is not. */
export const exportsDelete: Operation<'exports.delete', ExportsDeleteInput, void, 'PROJECT_NOT_FOUND' | 'EXPORT_NOT_FOUND'> = {
  name: 'exports.delete',
  kind: 'command',
  method: 'DELETE',
  path: '/projects/:projectId/exports/:exportId',
  keyed: true,
};
