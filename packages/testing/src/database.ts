import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PostgresServer } from './database-servers.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly connectionString: string;
  /** Removes the database; whoever is still connected is cut off. May be called twice. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** One of {@link postgresServers}; the embedded one when absent. */
  readonly server?: PostgresServer;
  /** True gives a database without tables instead of a migrated one. */
  readonly empty?: boolean;
}

/**
 * The servers of this run: always the embedded one, and Debian's 15 where it is installed. Contract suites
 * run on each: `describe.each(postgresServers())('$name', (server) => …)`.
 */
export function postgresServers(): readonly PostgresServer[] {
  return inject('postgresServers');
}

/**
 * Clones the migrated template, in 10 to 50 ms: one database per test file.
 *
 *     await using database = await createTestDatabase();
 *
 * @throws when the project does not run `database.setup.ts`: name the file `*.integration.test.ts`
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = options.server ?? postgresServers()?.[0];
  if (server === undefined) {
    throw new Error('No PostgreSQL in this project: name the file *.integration.test.ts.');
  }
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = options.empty === true ? 'template1' : server.template;
  await execute(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const url = new URL(server.adminConnectionString);
  url.pathname = `/${name}`;
  const drop = () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  return { connectionString: url.href, drop, [Symbol.asyncDispose]: drop };
}

async function execute(server: PostgresServer, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.adminConnectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
