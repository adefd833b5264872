export {
  createTestDatabase,
  postgresServers,
  type TestDatabase,
  type TestDatabaseOptions,
} from './database.ts';
export type { PostgresServer } from './database-servers.ts';
export { temporaryParent } from './temporary-parent.ts';
