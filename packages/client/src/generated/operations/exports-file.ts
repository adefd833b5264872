// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { ExportsFileInput, ExportsFileOutput } from '../types.ts';

/** The file of an export that is done. REST sends it; other protocols describe it. */
export const exportsFile: Operation<'exports.file', ExportsFileInput, ExportsFileOutput, 'PROJECT_NOT_FOUND' | 'EXPORT_NOT_FOUND' | 'EXPORT_NOT_DONE'> = {
  name: 'exports.file',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/exports/:exportId/file',
};
