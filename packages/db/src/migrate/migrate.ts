import { randomUUID } from 'node:crypto';
import { type Log, silentLog } from '@pulse/core';
import { Client } from 'pg';
import {
  checksumMatches,
  type MigrationFile,
  migrationsDirectory,
  readMigrations,
} from './migration-files.ts';
import { ensureLedger, markRolledBack, readLedger, recordApplied } from './migration-ledger.ts';

export interface MigrateOptions {
  readonly log?: Log;
  /** Milliseconds to wait for another process that is migrating; 60,000 when absent. */
  readonly lockTimeout?: number;
}

export interface MigrationStatus {
  /** Names, in order. */
  readonly applied: string[];
  /** In the code and not in the database. */
  readonly pending: string[];
  /** Applied, but the file is no longer what was applied. */
  readonly edited: string[];
  /** In the database and not in the code: a newer version runs beside this one. */
  readonly unknown: string[];
}

/** A migration that was applied to the database has other contents in the code. */
export class MigrationEdited extends Error {
  override readonly name = 'MigrationEdited';
  constructor(names: readonly string[]) {
    super(`Applied migrations were edited: ${names.join(', ')}. Restore them and write a new migration.`);
  }
}

/** The SQL of a migration failed; the database is as it was before that migration. */
export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

/** The advisory lock of Prisma Migrate, so that the two never run at once. */
const LOCK_KEY = 72707369;

/**
 * Brings a database to the newest migration. Processes that start together take turns. Each migration is
 * one transaction that also holds its row in `_prisma_migrations`: after a kill it is there or it is not.
 *
 * @throws {MigrationEdited} before anything is applied
 * @throws {MigrationFailed} with the earlier migrations applied
 */
export async function migrate(
  connectionString: string,
  directory: string = migrationsDirectory,
  { log = silentLog, lockTimeout = 60_000 }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const files = await readMigrations(directory);
  return withClient(connectionString, async (client) => {
    await client.query(`SET lock_timeout = ${Math.ceil(lockTimeout)}`);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query('RESET lock_timeout');
    await ensureLedger(client);
    const entries = await readLedger(client);
    for (const { name, finishedAt } of entries.values()) {
      // We hold the lock, so the session that began it is gone and its statements are rolled back.
      if (finishedAt !== null) continue;
      log.warn({ migration: name }, 'A migration was interrupted; it runs again.');
      await markRolledBack(client, name);
      entries.delete(name);
    }
    const status = compare(files, entries);
    if (status.edited.length > 0) throw new MigrationEdited(status.edited);
    if (status.unknown.length > 0) {
      log.warn(
        { migrations: status.unknown },
        'The database is ahead: it has migrations of a newer version.',
      );
    }
    const pending = files.filter(({ name }) => status.pending.includes(name));
    for (const file of pending) {
      await apply(client, file);
      log.info({ migration: file.name }, 'Migration applied.');
    }
    return { applied: pending.map(({ name }) => name) };
  });
}

/** Compares a database with the code and changes neither. */
export async function migrationStatus(
  connectionString: string,
  directory: string = migrationsDirectory,
): Promise<MigrationStatus> {
  const files = await readMigrations(directory);
  return withClient(connectionString, async (client) => compare(files, await readLedger(client)));
}

async function apply(client: Client, file: MigrationFile): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await recordApplied(client, randomUUID(), file);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {}); // the connection may be what failed
    throw new MigrationFailed(file.name, error);
  }
}

function compare(
  files: readonly MigrationFile[],
  entries: ReadonlyMap<string, { checksum: string; finishedAt: Date | null }>,
): MigrationStatus {
  const status: MigrationStatus = { applied: [], pending: [], edited: [], unknown: [] };
  for (const file of files) {
    const entry = entries.get(file.name);
    if (entry?.finishedAt == null) {
      status.pending.push(file.name);
      continue;
    }
    status.applied.push(file.name);
    if (!checksumMatches(file, entry.checksum)) status.edited.push(file.name);
  }
  const known = new Set(files.map(({ name }) => name));
  status.unknown.push(...[...entries.keys()].filter((name) => !known.has(name)));
  return status;
}

/** A connection of its own, whose end releases the lock also when something threw. */
async function withClient<Result>(
  connectionString: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    connectionString,
    application_name: 'pulse-migrate',
    connectionTimeoutMillis: 5_000,
    statement_timeout: 0,
  });
  client.on('error', () => {}); // reported by the query that was running; unheard it would end the process
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
