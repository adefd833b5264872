// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation, Page } from '../../operation.ts';
import type { AdminDeadLettersInput, DeadLetter } from '../types.ts';

/** List the jobs that have failed for good, the latest first. */
export const adminDeadLetters: Operation<'admin.deadLetters', AdminDeadLettersInput, Page<DeadLetter>, never> = {
  name: 'admin.deadLetters',
  kind: 'query',
  method: 'GET',
  path: '/admin/dead-letters',
};
