/** A PostgreSQL server of the test run, with a migrated template database. */
export interface PostgresServer {
  /** For test titles, for example `PostgreSQL 15.20 (Debian)`. */
  readonly name: string;
  /** URL of a database of its own from which others are created, as a superuser. */
  readonly adminConnectionString: string;
  /** Name of the migrated database that is cloned. */
  readonly template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `database.setup.ts`. */
    postgresServers: readonly PostgresServer[];
  }
}
