// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { SharedBoard, SharesBoardInput } from '../types.ts';

/** What a link shows, to who comes by it. */
export const sharesBoard: Operation<'shares.board', SharesBoardInput, SharedBoard, never> = {
  name: 'shares.board',
  kind: 'query',
  method: 'GET',
  path: '/shared/board',
};
