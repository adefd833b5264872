import { z } from 'zod';
import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { CounterNotFound } from '../counter.errors.ts';
import { CounterDeleted } from '../counter.events.ts';
import { CounterReference } from '../counter.schemas.ts';
import { loadCounter } from '../counter-subject.ts';

export const deleteCounter = useCase({
  name: 'counters.delete',
  kind: 'command',
  summary: 'Delete a counter.',
  input: CounterReference,
  output: z.null(),
  errors: [CounterNotFound],
  permission: 'counter:manage',
  absent: CounterNotFound,
  subject: loadCounter,
  http: { method: 'DELETE', path: '/counters/:counterId', status: 204 },
  async handle({ subject: { counter }, ports }) {
    await ports.counters.delete(counter.id);
    await ports.events.record(CounterDeleted, {
      channel: sessionChannel(counter.sessionId),
      data: { counterId: counter.id },
    });
    return null;
  },
});
