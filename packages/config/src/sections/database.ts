import { z } from 'zod';
import { integer, postgresUrl } from '../variable-types.ts';

/** Where the data lives. Without `url` Pulse starts its own PostgreSQL under the data directory. */
export interface DatabaseConfig {
  readonly url: string | undefined;
  /** For migrations and locks, when `url` goes through a pooler; otherwise undefined: use `url`. */
  readonly directUrl: string | undefined;
  /** A copy that follows `url`, which the questions of boards are asked of; otherwise undefined: ask `url`. */
  readonly replicaUrl: string | undefined;
  readonly poolMax: number;
}

export function databaseVariables() {
  return z.object({
    DATABASE_URL: postgresUrl().optional().meta({
      description: 'PostgreSQL 15 or newer. Without it Pulse runs its own PostgreSQL under PULSE_DATA_DIR.',
      example: 'postgresql://pulse:password@localhost:5432/pulse',
      secret: true,
    }),
    DATABASE_DIRECT_URL: postgresUrl().optional().meta({
      description:
        'The same database without a pooler in between; used for migrations and locks when DATABASE_URL goes through one.',
      example: 'postgresql://pulse:password@localhost:5432/pulse',
      secret: true,
    }),
    DATABASE_REPLICA_URL: postgresUrl().optional().meta({
      description:
        'A copy that follows the database, e.g. by streaming replication; what boards ask about many events is read there.',
      example: 'postgresql://pulse:password@replica:5432/pulse',
      secret: true,
    }),
    DATABASE_POOL_MAX: integer(2, 1_000).prefault('10').meta({
      description: 'Connections this process may hold at once.',
    }),
  });
}

export function toDatabaseConfig(values: z.output<ReturnType<typeof databaseVariables>>): DatabaseConfig {
  return {
    url: values.DATABASE_URL,
    directUrl: values.DATABASE_DIRECT_URL,
    replicaUrl: values.DATABASE_REPLICA_URL,
    poolMax: values.DATABASE_POOL_MAX,
  };
}
