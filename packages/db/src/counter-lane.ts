import type { CounterChange, CounterResult } from '@pulse/domain';
import type { Pool } from 'pg';
import { isConnectionError } from './connection-error.ts';
import { createLane, type Lane, type OnFlush } from './group-commit.ts';

const statement = `SELECT item, outcome, value, version FROM change_counters($1, $2, $3, $4, $5, $6) ORDER BY item`;

/** Increments and decrements of everybody, through the same kind of lane as votes. */
export function createCounterLane(options: {
  readonly pool: Pool;
  /** Told after the commit, once per counter that moved. */
  readonly onFlushed: (counterId: string) => void;
  readonly onFlush?: OnFlush;
}): Lane<CounterChange, CounterResult> {
  return createLane<CounterChange, CounterResult>({
    isConnectionError,
    onFlush: options.onFlush,
    async flush(changes) {
      const { rows } = await options.pool.query<CounterResult & { item: number }>({
        name: 'change_counters',
        text: statement,
        values: [
          changes.map((change) => change.counterId),
          changes.map((change) => change.actorId),
          changes.map((change) => change.participantId),
          changes.map((change) => change.direction),
          changes.map((change) => change.key),
          changes.map((change) => change.digest),
        ],
      });
      const moved = new Set<string>();
      for (const [index, result] of rows.entries()) {
        const change = changes[index];
        if (change && result.outcome === 'APPLIED') moved.add(change.counterId);
      }
      for (const counterId of moved) options.onFlushed(counterId);
      return rows;
    },
  });
}
