import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { QueueView } from '../admin.schemas.ts';

export const listQueues = useCase({
  name: 'admin.queues',
  kind: 'query',
  summary: 'How many jobs each queue has to do, and how many of its jobs have failed for good.',
  input: z.strictObject({}),
  output: z.array(QueueView),
  errors: [],
  permission: 'queue:manage',
  http: { method: 'GET', path: '/admin/queues' },
  async handle({ ports }) {
    return [...(await ports.jobQueues.standings())];
  },
});
