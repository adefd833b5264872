import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@pulse/core';
import pg from 'pg';
import { binariesIn, embeddedBinaries, type PostgresBinaries } from './binaries.ts';
import {
  adoptCluster,
  CLUSTER_USER,
  checkVersion,
  clusterExists,
  clusterFolder,
  clusterOwner,
  createCluster,
  readPassword,
} from './cluster.ts';
import { lockDataDirectory } from './data-directory-lock.ts';
import { EmbeddedPostgresError } from './errors.ts';
import { findLauncher } from './launcher.ts';
import { endLeftoverServer } from './leftover.ts';
import { findFreePort } from './port.ts';
import { type ServerExit, type ServerProcess, ServerStartFailed, startServer } from './server-process.ts';

export interface EmbeddedPostgresOptions {
  /** The data directory; the database is in its `postgres` folder, other files are left alone. */
  readonly directory: string;
  /** Port on 127.0.0.1; a free one below 32768 when absent. */
  readonly port?: number;
  readonly log: Log;
  /** Server settings by name, over {@link DEFAULT_SETTINGS}. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Directory with `initdb` and `postgres`; those of the npm package when absent. */
  readonly binaries?: string;
}

export interface EmbeddedPostgres {
  /** URL of the database `pulse` as its owner, with password. */
  readonly connectionString: string;
  readonly port: number;
  /** The postmaster. */
  readonly pid: number;
  /** For example `18.4`. */
  readonly version: string;
  /** Ends the server and frees the data directory. May be called twice. */
  stop(): Promise<void>;
  /** Settles when the server has ended for whatever reason; the data directory is free then. */
  readonly exited: Promise<ServerExit>;
}

export const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  max_connections: '100',
  shared_buffers: '128MB',
  fsync: 'on',
  synchronous_commit: 'on',
  // Statements and the details of constraint violations carry personal data; the log gets neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

const DATABASE = 'pulse';

/**
 * Starts the PostgreSQL of a data directory: about 100 ms, the first time about 1.5 s. Whatever state a kill
 * left behind is put in order first.
 *
 * @throws {DataDirectoryInUse} when a living process uses the directory; nothing was touched
 * @throws {EmbeddedPostgresError} with one line that says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = options.binaries === undefined ? await embeddedBinaries() : binariesIn(options.binaries);
  // For others only passable, which the user that runs PostgreSQL for root may need.
  await mkdir(options.directory, { recursive: true, mode: 0o711 });
  const directory = await realpath(options.directory);
  const lock = await lockDataDirectory(directory);
  try {
    const server = await startLocked(directory, binaries, options);
    const exited = server.process.exited.then(async (exit) => {
      await lock.release();
      return exit;
    });
    const { port, version, connectionString } = server;
    const stop = async () => {
      await server.process.stop();
      await exited;
    };
    return { connectionString, port, pid: server.process.pid, version, stop, exited };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(directory: string, binaries: PostgresBinaries, options: EmbeddedPostgresOptions) {
  const { log } = options;
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  const exists = await clusterExists(directory);
  if (exists) await endLeftoverServer(clusterFolder(directory), log);
  const launcher = await findLauncher(binaries, directory, await clusterOwner(directory));
  log.debug({ launcher: launcher.description }, 'How PostgreSQL is run.');
  if (exists) {
    await checkVersion(directory, binaries, log);
    await adoptCluster(directory, launcher);
  } else {
    log.info({ directory }, 'Preparing the database for the first start.');
    await createCluster(directory, binaries, launcher, settings.fsync !== 'off');
  }
  const password = await readPassword(directory);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await findFreePort());
    const parameters = { binaries, launcher, cluster: clusterFolder(directory), port, settings, log };
    let server: ServerProcess;
    try {
      server = await startServer(parameters);
    } catch (error) {
      if (!(error instanceof ServerStartFailed)) throw error;
      if (attempt >= 20 || !isPassing(error, options.port === undefined)) {
        throw new EmbeddedPostgresError(`PostgreSQL does not start: ${error.messages.join(' | ')}`);
      }
      await sleep(100);
      continue;
    }
    try {
      const base = `postgres://${CLUSTER_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
      const version = await prepareDatabase(`${base}/postgres`);
      return { process: server, port, version, connectionString: `${base}/${DATABASE}` };
    } catch (error) {
      await server.stop();
      throw error;
    }
  }
}

/** Whether another attempt can succeed: killed, a port taken meanwhile, or backends of a killed server that linger. */
function isPassing({ messages, killed }: ServerStartFailed, portIsFree: boolean): boolean {
  if (killed) return true;
  const text = messages.join('\n');
  if (/could not bind|could not create any TCP\/IP sockets/.test(text)) return portIsFree;
  return /pre-existing shared memory block|lock file .* (already exists|is empty)/.test(text);
}

/** Creates the database when it is missing, which also proves that the server answers. */
async function prepareDatabase(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString, application_name: 'pulse-start' });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; present: boolean }>(
      `SELECT current_setting('server_version') AS version,
              EXISTS (SELECT FROM pg_database WHERE datname = $1) AS present`,
      [DATABASE],
    );
    const [row] = rows;
    if (row === undefined) throw new EmbeddedPostgresError('The server did not say its version.');
    if (!row.present) await client.query(`CREATE DATABASE ${DATABASE}`);
    return row.version.split(' ')[0] ?? row.version;
  } finally {
    await client.end();
  }
}
