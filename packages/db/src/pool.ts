import type { Log } from '@pulse/core';
import { Kysely, PostgresDialect } from 'kysely';
import pg, { type Pool, type PoolConfig } from 'pg';
import type { DB } from './generated/database.ts';

export interface PoolOptions {
  readonly connectionString: string;
  /** Connections at most. */
  readonly max: number;
  readonly log: Log;
  /** As `pg_stat_activity` shows it; `pulse` when absent. */
  readonly applicationName?: string;
  /** Milliseconds to wait for a connection; 2,000 when absent. */
  readonly connectionTimeout?: number;
  /**
   * Milliseconds after which a query is given up; 5,000 when absent. The server is told to cancel it half a
   * second sooner, so that the connection is lost only when the server hangs.
   */
  readonly queryTimeout?: number;
}

/**
 * A pool that survives a restart of PostgreSQL: an `error` event without a listener ends the process, on
 * the pool (idle connections) and on every client that is checked out.
 *
 * int8 is read as a number (see {@link parseInt8}), timestamps as `Date`.
 */
export function createPool(options: PoolOptions): Pool {
  const { connectionString, max, log, queryTimeout = 5_000 } = options;
  const config: PoolConfig = {
    connectionString,
    max,
    connectionTimeoutMillis: options.connectionTimeout ?? 2_000,
    statement_timeout: Math.max(queryTimeout - 500, 1),
    query_timeout: queryTimeout,
    idle_in_transaction_session_timeout: 15_000,
    application_name: options.applicationName ?? 'pulse',
    keepAlive: true,
    types: { getTypeParser },
    Client: AbandoningClient,
  };
  const pool = new pg.Pool(config);
  pool.on('error', (error) => log.warn({ err: error }, 'An idle database connection was lost.'));
  pool.on('connect', (client) => {
    // Never removed, so it also hears a client that is checked out; the query in flight reports the error.
    client.on('error', (error) => log.debug({ err: error }, 'A database connection was lost.'));
  });
  return pool;
}

/** The query builder, on a pool or bound to a transaction. */
export type Database = Kysely<DB>;

/** @returns the query builder on a pool; `destroy()` ends the pool */
export function createKysely(pool: Pool): Kysely<DB> {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * pg reports a query that timed out here but keeps it on the connection, where whatever comes next waits
 * behind it; so that connection is cut, and the pool opens another.
 */
class AbandoningClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query: (...parameters: unknown[]) => unknown = this.query.bind(this);
    const abandoning = (...parameters: unknown[]): unknown => {
      const result = query(...parameters);
      if (result instanceof Promise) {
        result.catch((error: unknown) => {
          if (error instanceof Error && error.message === 'Query read timeout') {
            this.connection.stream.destroy(error);
          }
        });
      }
      return result;
    };
    Object.defineProperty(this, 'query', { value: abandoning });
  }
}

/** Type parsers of this pool only: the ones of the `pg` module are shared by everything in the process. */
const getTypeParser: typeof pg.types.getTypeParser = (oid, format) => {
  if (format !== 'binary') {
    if (oid === pg.types.builtins.INT8) return parseInt8;
    if (Number(oid) === INT8_ARRAY_OID) return parseInt8Array;
  }
  return pg.types.getTypeParser(oid, format);
};

/** `_int8` in `pg_type`; `pg.types.builtins` names no array types. */
const INT8_ARRAY_OID = 1016;
const TEXT_ARRAY_OID = 1009 as Parameters<typeof pg.types.getTypeParser>[0];
const parseTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(TEXT_ARRAY_OID);

/**
 * Counters and positions stay far below 2^53.
 *
 * @throws {RangeError} above it, because a rounded number would be a silently wrong one
 */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} does not fit a JavaScript number.`);
  return value;
}

function parseInt8Array(text: string): (number | null)[] {
  return parseTextArray(text).map((element) => (element === null ? null : parseInt8(element)));
}
