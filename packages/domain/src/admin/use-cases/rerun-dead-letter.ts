import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { DeadLetterNotFound } from '../admin.errors.ts';
import { queueName } from '../admin.schemas.ts';

export const rerunDeadLetter = useCase({
  name: 'admin.rerunDeadLetter',
  kind: 'command',
  summary: 'Give a job that has failed for good all its attempts again.',
  input: z.strictObject({
    queueId: queueName,
    jobId: z.string().regex(/^[\w-]{1,200}$/, 'must be the id of a job'),
  }),
  output: z.null(),
  errors: [DeadLetterNotFound],
  permission: 'queue:manage',
  http: { method: 'POST', path: '/admin/queues/:queueId/dead-letters/:jobId/rerun', status: 204 },
  async handle({ input: { queueId: queue, jobId }, caller, ports }) {
    if (!(await ports.jobQueues.revive(queue, jobId))) throw new PulseError(DeadLetterNotFound);
    await ports.audit.record(caller, {
      action: 'dead_letter.rerun',
      resource: { type: 'job', id: jobId },
      details: { queue },
    });
    return null;
  },
});
