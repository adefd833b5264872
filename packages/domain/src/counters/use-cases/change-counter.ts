import { createHash } from 'node:crypto';
import { actorId, type ErrorDefinition, IdempotencyMismatch, PulseError } from '@pulse/core';
import { ParticipantBanned, ParticipantKicked } from '../../participants/index.ts';
import { SessionNotLive } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { CounterLimitReached, CounterNotFound, CounterOutOfRange } from '../counter.errors.ts';
import type { CounterOutcome } from '../counter.repository.ts';
import { CounterReference, CounterState } from '../counter.schemas.ts';
import { loadRecentCounter } from '../counter-subject.ts';

const refusals: Partial<Record<CounterOutcome, ErrorDefinition>> = {
  KEY_REUSED: IdempotencyMismatch,
  COUNTER_NOT_FOUND: CounterNotFound,
  NOT_JOINED: CounterNotFound,
  BANNED: ParticipantBanned,
  KICKED: ParticipantKicked,
  SESSION_NOT_LIVE: SessionNotLive,
  LIMIT_REACHED: CounterLimitReached,
  OUT_OF_RANGE: CounterOutOfRange,
};

/** Up and down differ in their sign alone. */
function change<const Verb extends 'increment' | 'decrement'>(
  verb: Verb,
  direction: 1 | -1,
  summary: string,
) {
  return useCase({
    name: `counters.${verb}` as const,
    kind: 'command',
    summary,
    input: CounterReference,
    output: CounterState,
    errors: [
      CounterNotFound,
      SessionNotLive,
      CounterLimitReached,
      CounterOutOfRange,
      ParticipantBanned,
      ParticipantKicked,
    ],
    permission: 'counter:change',
    absent: CounterNotFound,
    subject: loadRecentCounter,
    commit: 'grouped',
    http: { method: 'POST', path: `/counters/:counterId/${verb}` },
    async handle({ input, actor, caller, subject, ports }) {
      const id = actorId(actor);
      if (id === null) throw new TypeError('counter:change is held by participants and accounts alone');
      const result = await ports.counters.apply({
        counterId: input.counterId,
        actorId: id,
        participantId: actor.kind === 'participant' ? actor.participantId : null,
        direction,
        key: caller.idempotencyKey ?? null,
        digest: createHash('sha256').update(`${input.counterId} ${verb}`).digest('base64url'),
      });
      const refusal = refusals[result.outcome];
      if (refusal) throw new PulseError(refusal);
      return {
        id: subject.counter.id,
        name: subject.counter.name,
        value: result.value,
        version: result.version,
      };
    },
  });
}

export const incrementCounter = change('increment', 1, 'Move a counter up by its step.');
export const decrementCounter = change('decrement', -1, 'Move a counter down by its step.');
