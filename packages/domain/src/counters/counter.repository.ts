import type { Session } from '../sessions/index.ts';
import type { Counter } from './counter.ts';

export interface CounterWithSession {
  readonly counter: Counter;
  readonly session: Session;
}

export interface CounterChange {
  readonly counterId: string;
  /** Who moves it: idempotency keys are theirs. */
  readonly actorId: string;
  /** null when the staff moves it: then no limit applies. */
  readonly participantId: string | null;
  readonly direction: 1 | -1;
  readonly key: string | null;
  readonly digest: string;
}

export type CounterOutcome =
  | 'APPLIED'
  | 'REPLAYED'
  | 'KEY_REUSED'
  | 'COUNTER_NOT_FOUND'
  | 'NOT_JOINED'
  | 'BANNED'
  | 'KICKED'
  | 'SESSION_NOT_LIVE'
  | 'LIMIT_REACHED'
  | 'OUT_OF_RANGE';

export interface CounterResult {
  readonly outcome: CounterOutcome;
  readonly value: number;
  readonly version: number;
}

export interface CounterRepository {
  /** @param lock hold the row until the transaction ends */
  find(counterId: string, lock?: boolean): Promise<CounterWithSession | undefined>;
  /** As {@link find}, up to 5 s old: for hot paths whose truth is judged in the flush. */
  findRecent(counterId: string): Promise<CounterWithSession | undefined>;
  /** In order of creation. */
  list(sessionId: string): Promise<readonly Counter[]>;
  insert(counter: Counter): Promise<void>;
  delete(counterId: string): Promise<void>;
  /** Back to the initial value; everybody's share starts anew. */
  reset(counterId: string): Promise<Counter>;
  /** Through the grouped lane: durable when it resolves. */
  apply(change: CounterChange): Promise<CounterResult>;
}
