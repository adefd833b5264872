// Generated from the catalogue by `npm run docs:generate`; do not edit.

import type { Operation } from '../../operation.ts';
import type { AdminRerunDeadLetterInput } from '../types.ts';

/** Give a job that has failed for good all its attempts again. */
export const adminRerunDeadLetter: Operation<'admin.rerunDeadLetter', AdminRerunDeadLetterInput, void, 'DEAD_LETTER_NOT_FOUND'> = {
  name: 'admin.rerunDeadLetter',
  kind: 'command',
  method: 'POST',
  path: '/admin/queues/:queueId/dead-letters/:jobId/rerun',
  keyed: true,
};
