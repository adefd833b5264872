/**
 * A process that starts the embedded PostgreSQL and reports to its parent; the tests kill it.
 *
 *     fork('embedded-postgres.fixture.ts', [directory])
 */
import { silentLog } from '@pulse/core';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** What the process sends when the database is up. */
export interface StartedMessage {
  readonly connectionString: string;
  readonly pid: number;
}

/** What it sends when the start was refused. */
export interface RefusedMessage {
  readonly refused: string;
}

const [directory = ''] = process.argv.slice(2);
try {
  const { connectionString, pid } = await startEmbeddedPostgres({
    directory,
    log: silentLog,
    settings: { fsync: 'off' },
  });
  process.send?.({ connectionString, pid } satisfies StartedMessage);
  process.on('message', () => {}); // keeps the process alive until it is killed
} catch (error) {
  process.send?.({ refused: String(error) } satisfies RefusedMessage);
  process.disconnect?.();
}
