// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AdminQueuesInput, AdminQueuesOutput } from '../types.ts';

/** How many jobs each queue has to do, and how many of its jobs have failed for good. */
export const adminQueues: Operation<'admin.queues', AdminQueuesInput, AdminQueuesOutput, never> = {
  name: 'admin.queues',
  kind: 'query',
  method: 'GET',
  path: '/admin/queues',
};
