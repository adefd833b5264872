import { z } from 'zod';
import { integer } from '../variable-types.ts';

/** What holds for projects that say nothing else. */
export interface BoardConfig {
  /** Days that events are kept. */
  readonly retentionDays: number;
  /** Events per second and project in the long run; 0 is no limit. */
  readonly ingestPerSecond: number;
}

export function boardVariables() {
  return z.object({
    RETENTION_DAYS: integer(1, 3_650).prefault('30').meta({
      description: 'Days that the events of a new project are kept, unless it says otherwise.',
    }),
    INGEST_EVENTS_PER_SECOND: integer(0, 1_000_000).prefault('10000').meta({
      description:
        'Events per second that a project may send in the long run, unless it has a limit of its own, with bursts of 10 times as many; counted by each process. Above it ingest answers 429. `0` is no limit.',
    }),
  });
}

export function toBoardConfig(values: z.output<ReturnType<typeof boardVariables>>): BoardConfig {
  return {
    retentionDays: values.RETENTION_DAYS,
    ingestPerSecond: values.INGEST_EVENTS_PER_SECOND,
  };
}
