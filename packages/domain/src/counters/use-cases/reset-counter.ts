import { sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { CounterNotFound } from '../counter.errors.ts';
import { CounterReset } from '../counter.events.ts';
import { CounterReference, CounterView, counterView } from '../counter.schemas.ts';
import { counterItem } from '../counter.ts';
import { loadCounter } from '../counter-subject.ts';

export const resetCounter = useCase({
  name: 'counters.reset',
  kind: 'command',
  summary: 'Set a counter back to its initial value; everybody may move it anew.',
  input: CounterReference,
  output: CounterView,
  errors: [CounterNotFound],
  permission: 'counter:manage',
  absent: CounterNotFound,
  subject: loadCounter,
  http: { method: 'POST', path: '/counters/:counterId/reset' },
  async handle({ subject: { counter }, ports }) {
    const reset = await ports.counters.reset(counter.id);
    await ports.events.record(CounterReset, {
      channel: sessionChannel(counter.sessionId),
      data: { counter: counterView(reset) },
      touches: [counterItem(counter)],
    });
    return counterView(reset);
  },
});
