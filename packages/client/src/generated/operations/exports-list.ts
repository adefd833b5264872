// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Export, ExportsListInput } from '../types.ts';

/** List the exports of a project, newest first; they are kept for 7 days. */
export const exportsList: Operation<'exports.list', ExportsListInput, Page<Export>, 'PROJECT_NOT_FOUND'> = {
  name: 'exports.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/exports',
};
