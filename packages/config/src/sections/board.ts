import { z } from 'zod';
import { integer } from '../variable-types.ts';

/** What holds for projects that say nothing else. */
export interface BoardConfig {
  /** Days that events are kept. */
  readonly retentionDays: number;
  /** Events per second and project in the long run; 0 is no limit. */
  readonly ingestPerSecond: number;
  /** Errors within five minutes that a new project is alerted of; 0 is none. */
  readonly alertErrorThreshold: number;
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
    ALERT_ERROR_THRESHOLD: integer(0, 1_000_000).prefault('10').meta({
      description:
        'A new project begins with an alert when so many events of the levels `error` and `fatal` are received within 5 minutes; each project can change its own. `0` is no such alert.',
    }),
  });
}

export function toBoardConfig(values: z.output<ReturnType<typeof boardVariables>>): BoardConfig {
  return {
    retentionDays: values.RETENTION_DAYS,
    ingestPerSecond: values.INGEST_EVENTS_PER_SECOND,
    alertErrorThreshold: values.ALERT_ERROR_THRESHOLD,
  };
}
