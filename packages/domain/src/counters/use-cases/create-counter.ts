import { PulseError } from '@pulse/core';
import { loadSession, SessionNotFound, SessionNotLive, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { CounterRangeInvalid } from '../counter.errors.ts';
import { CounterCreated } from '../counter.events.ts';
import { CounterView, counterView, NewCounter } from '../counter.schemas.ts';
import type { Counter } from '../counter.ts';

export const createCounter = useCase({
  name: 'counters.create',
  kind: 'command',
  summary: 'Add a counter to a session.',
  input: NewCounter,
  output: CounterView,
  errors: [SessionNotFound, SessionNotLive, CounterRangeInvalid],
  permission: 'counter:manage',
  absent: SessionNotFound,
  subject: loadSession,
  example: { sessionId: '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11', name: 'Applause' },
  http: { method: 'POST', path: '/sessions/:sessionId/counters', status: 201 },
  async handle({ input, subject: { session }, ports }) {
    if (session.status === 'ended' || session.status === 'archived') {
      throw new PulseError(SessionNotLive, { message: 'The session is over; it takes no further counters.' });
    }
    const minimum = input.minimum === undefined ? 0 : input.minimum;
    const maximum = input.maximum ?? null;
    const initial = input.initial ?? Math.min(Math.max(0, minimum ?? 0), maximum ?? Number.MAX_SAFE_INTEGER);
    if ((minimum !== null && initial < minimum) || (maximum !== null && initial > maximum)) {
      throw new PulseError(CounterRangeInvalid);
    }
    const counter: Counter = {
      id: ports.ids.next(),
      sessionId: session.id,
      name: input.name.trim(),
      value: initial,
      initial,
      minimum,
      maximum,
      step: input.step ?? 1,
      limitPerParticipant: input.limitPerParticipant ?? null,
      version: 0,
      createdAt: ports.clock.now(),
    };
    await ports.counters.insert(counter);
    await ports.events.record(CounterCreated, {
      channel: sessionChannel(session.id),
      data: { counter: counterView(counter) },
    });
    return counterView(counter);
  },
});
