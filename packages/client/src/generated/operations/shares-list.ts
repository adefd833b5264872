// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { Share, SharesListInput } from '../types.ts';

/** List the links to a board, newest first, ended ones included. */
export const sharesList: Operation<'shares.list', SharesListInput, Page<Share>, 'PROJECT_NOT_FOUND'> = {
  name: 'shares.list',
  kind: 'query',
  method: 'GET',
  path: '/projects/:projectId/shares',
};
