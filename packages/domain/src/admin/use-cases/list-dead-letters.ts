import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { DeadLetterView, deadLetterView, queueName } from '../admin.schemas.ts';

export const listDeadLetters = useCase({
  name: 'admin.deadLetters',
  kind: 'query',
  summary: 'List the jobs that have failed for good, the latest first.',
  input: z.strictObject({ ...pageInput, queue: queueName.optional() }),
  output: pageOf(DeadLetterView),
  errors: [],
  permission: 'queue:manage',
  http: { method: 'GET', path: '/admin/dead-letters' },
  async handle({ input: { queue, limit = defaultPageSize, cursor }, ports }) {
    const page = await ports.jobQueues.deadJobs(queue, { limit, cursor });
    return { items: page.items.map(deadLetterView), nextCursor: page.nextCursor };
  },
});
