import type { Subject } from '@pulse/core';
import type { Ports } from '../ports.ts';
import { type Session, sessionResource } from '../sessions/index.ts';
import type { CounterWithSession } from './counter.repository.ts';
import type { Counter } from './counter.ts';

export interface CounterSubject extends Subject {
  readonly counter: Counter;
  readonly session: Session;
}

interface CounterContext {
  readonly input: { readonly counterId: string };
  readonly ports: Ports;
  readonly lock: boolean;
}

/** Subject loader of every use case that names its counter. */
export async function loadCounter({
  input,
  ports,
  lock,
}: CounterContext): Promise<CounterSubject | undefined> {
  return subjectOf(await ports.counters.find(input.counterId, lock));
}

/** For increments: up to 5 s old, since the flush judges everything that can change. */
export async function loadRecentCounter({
  input,
  ports,
}: CounterContext): Promise<CounterSubject | undefined> {
  return subjectOf(await ports.counters.findRecent(input.counterId));
}

function subjectOf(found: CounterWithSession | undefined): CounterSubject | undefined {
  return found && { ...found, resource: sessionResource(found.session) };
}
