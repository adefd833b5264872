// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { Export, ExportsCreateInput } from '../types.ts';

/** Have a project’s events written to a file, those that there are now, the oldest first. */
export const exportsCreate: Operation<'exports.create', ExportsCreateInput, Export, 'PROJECT_NOT_FOUND' | 'TOO_MANY_EXPORTS'> = {
  name: 'exports.create',
  kind: 'command',
  method: 'POST',
  path: '/projects/:projectId/exports',
  keyed: true,
};
