import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** One folder of `prisma/migrations`. */
export interface MigrationFile {
  /** `<timestamp>_<name>`; migrations run in the order of their names. */
  readonly name: string;
  readonly sql: string;
  /** Hexadecimal SHA-256 of the file, as Prisma Migrate stores it. */
  readonly checksum: string;
}

/** Where the migrations of this package are. */
export const migrationsDirectory = path.join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

/** @throws when the directory or a `migration.sql` cannot be read */
export async function readMigrations(directory: string): Promise<MigrationFile[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(directory, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: checksumOf(sql) };
    }),
  );
}

/** Git may have changed the line ends of a checkout, which edits nothing. */
export function checksumMatches(file: MigrationFile, stored: string): boolean {
  const unix = file.sql.replaceAll('\r\n', '\n');
  return [file.sql, unix, unix.replaceAll('\n', '\r\n')].some((text) => checksumOf(text) === stored);
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
