import { useCase } from '../../use-case.ts';
import { CounterNotFound } from '../counter.errors.ts';
import { CounterReference, CounterView, counterView } from '../counter.schemas.ts';
import { loadCounter } from '../counter-subject.ts';

export const getCounter = useCase({
  name: 'counters.get',
  kind: 'query',
  summary: 'Get one counter.',
  input: CounterReference,
  output: CounterView,
  errors: [CounterNotFound],
  permission: 'counter:read',
  absent: CounterNotFound,
  subject: loadCounter,
  http: { method: 'GET', path: '/counters/:counterId' },
  async handle({ subject }) {
    return counterView(subject.counter);
  },
});
