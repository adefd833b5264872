// PostgreSQL itself, apart from the repositories: the embedded server, migrations, connections.
export { isConnectionError } from './connection-error.ts';
export { embeddedPostgresAvailable } from './embedded/binaries.ts';
export { type DataDirectoryLock, lockDataDirectory } from './embedded/data-directory-lock.ts';
export { DataDirectoryInUse, EmbeddedPostgresError } from './embedded/errors.ts';
export type { ServerExit } from './embedded/server-process.ts';
export {
  DEFAULT_SETTINGS,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start-embedded-postgres.ts';
export type { DB } from './generated/database.ts';
export {
  createLane,
  FlushResultMismatch,
  type Lane,
  LaneClosedError,
  type LaneOptions,
  OverloadedError,
} from './group-commit.ts';
export {
  type MigrateOptions,
  MigrationEdited,
  MigrationFailed,
  type MigrationStatus,
  migrate,
  migrationStatus,
} from './migrate/migrate.ts';
export { migrationsDirectory } from './migrate/migration-files.ts';
export { createKysely, createPool, type Database, type PoolOptions } from './pool.ts';
