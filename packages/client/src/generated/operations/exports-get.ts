// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Export, ExportsGetInput } from '../types.ts';

/** How far writing an export has come. */
export const exportsGet: Operation<'exports.get', ExportsGetInput, Export, 'PROJECT_NOT_FOUND' | 'EXPORT_NOT_FOUND'> = {
  name: 'exports.get',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/exports/:exportId',
};
