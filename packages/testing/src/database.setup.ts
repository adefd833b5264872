/**
 * Vitest global set-up: starts the PostgreSQL servers of the run, each with a migrated template database,
 * and removes them at the end.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { type EmbeddedPostgres, lockDataDirectory, migrate, startEmbeddedPostgres } from '@pulse/db';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import type { PostgresServer } from './database-servers.ts';
import { MEMORY, temporaryParent } from './temporary-parent.ts';

const PREFIX = 'pulse-test-postgres-';

const TEMPLATE = 'pulse_template';

/** The oldest promised version, where Debian has put it. */
const DEBIAN_15 = '/usr/lib/postgresql/15/bin';

/** Nothing needs to outlive the run; the answers of the server stay the same. */
const UNSAFE_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  max_wal_size: '2GB',
};

interface StartedServer {
  readonly server: PostgresServer;
  stop(): Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const skipped: string[] = [];
  const starting = [startServer('embedded')];
  if (existsSync(path.join(DEBIAN_15, 'postgres'))) starting.push(startServer('Debian', DEBIAN_15));
  else skipped.push(`repositories on PostgreSQL 15 (no ${DEBIAN_15}; Debian: apt install postgresql-15)`);

  const outcomes = await Promise.allSettled(starting);
  const started = outcomes.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const teardown = async () => {
    await Promise.all(started.map((each) => each.stop()));
    for (const what of skipped) console.log(`skipped: ${what}`);
  };
  const failure = outcomes.find((each) => each.status === 'rejected');
  if (failure !== undefined) {
    await teardown();
    throw failure.reason;
  }
  project.provide(
    'postgresServers',
    started.map(({ server }) => server),
  );
  return teardown;
}

async function startServer(origin: string, binaries?: string): Promise<StartedServer> {
  const directory = await mkdtemp(path.join(await temporaryParent(), PREFIX));
  let postgres: EmbeddedPostgres | undefined;
  const stop = async () => {
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  };
  try {
    postgres = await startEmbeddedPostgres({
      directory,
      log: silentLog,
      settings: UNSAFE_SETTINGS,
      ...(binaries === undefined ? {} : { binaries }),
    });
    const { connectionString, version } = postgres;
    await createTemplate(connectionString);
    const name = `PostgreSQL ${version} (${origin})`;
    return { server: { name, adminConnectionString: connectionString, template: TEMPLATE }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes what killed runs left: directories that nobody locks and that no run is just creating. */
async function removeAbandoned(): Promise<void> {
  for (const parent of [MEMORY, tmpdir()]) {
    const names = existsSync(parent) ? await readdir(parent) : [];
    for (const name of names.filter((each) => each.startsWith(PREFIX))) {
      const directory = path.join(parent, name);
      try {
        if (Date.now() - (await stat(directory)).mtimeMs < 60_000) continue;
        const lock = await lockDataDirectory(directory);
        await rm(directory, { recursive: true, force: true });
        await lock.release();
      } catch {
        // in use, or another run removed it first
      }
    }
  }
}

async function createTemplate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  const template = new URL(connectionString);
  template.pathname = `/${TEMPLATE}`;
  await migrate(template.href);
}
