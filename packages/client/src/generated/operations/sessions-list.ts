// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { ListedSession, SessionsListInput } from '../types.ts';

/** List the sessions that you own or help to run, newest first. */
export const sessionsList: Operation<'sessions.list', SessionsListInput, Page<ListedSession>, never> = {
  name: 'sessions.list',
  kind: 'query',
  method: 'GET',
  path: '/sessions',
};
