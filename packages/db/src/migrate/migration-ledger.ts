import type { Client } from 'pg';
import type { MigrationFile } from './migration-files.ts';

/** A row of `_prisma_migrations`, the table of Prisma Migrate. */
export interface LedgerEntry {
  readonly name: string;
  readonly checksum: string;
  /** `null` when a run by Prisma Migrate began it and did not end it. */
  readonly finishedAt: Date | null;
}

/** Creates the table when it is missing; a role without CREATE may still run on a migrated database. */
export async function ensureLedger(client: Client): Promise<void> {
  if (await ledgerExists(client)) return;
  // The definition of Prisma Migrate, so that its commands work on this database too.
  await client.query(`
    CREATE TABLE "_prisma_migrations" (
      id                  varchar(36) PRIMARY KEY NOT NULL,
      checksum            varchar(64) NOT NULL,
      finished_at         timestamptz,
      migration_name      varchar(255) NOT NULL,
      logs                text,
      rolled_back_at      timestamptz,
      started_at          timestamptz NOT NULL DEFAULT now(),
      applied_steps_count integer NOT NULL DEFAULT 0
    )`);
}

/** @returns what is not rolled back, by name; nothing when the table does not exist */
export async function readLedger(client: Client): Promise<Map<string, LedgerEntry>> {
  if (!(await ledgerExists(client))) return new Map();
  const { rows } = await client.query<LedgerEntry>(
    `SELECT migration_name AS name, checksum, finished_at AS "finishedAt"
       FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name, started_at`,
  );
  return new Map(rows.map((row) => [row.name, row]));
}

/** Part of the migration's own transaction: the row exists if and only if the migration took effect. */
export async function recordApplied(client: Client, id: string, migration: MigrationFile): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [id, migration.checksum, migration.name],
  );
}

/** Gives an unfinished entry the mark with which Prisma Migrate, too, lets a migration run again. */
export async function markRolledBack(client: Client, name: string): Promise<void> {
  await client.query(
    `UPDATE "_prisma_migrations" SET rolled_back_at = now()
      WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL`,
    [name],
  );
}

async function ledgerExists(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS present`,
  );
  return rows[0]?.present === true;
}
