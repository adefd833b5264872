import { readConfigFromProcess } from '../packages/config/src/index.ts';
import { migrate, migrationStatus } from '../packages/db/src/index.ts';

/*
 * `npm run db:migrate` applies what is pending to the server of DATABASE_URL (DATABASE_DIRECT_URL when set),
 * `npm run db:migrate:status` tells what is. The embedded PostgreSQL needs neither: Pulse migrates when it starts.
 */
try {
  const { database } = readConfigFromProcess();
  const url = database.directUrl ?? database.url;
  if (url === undefined) {
    console.error('DATABASE_URL is not set. The embedded PostgreSQL is migrated by `npm start`.');
    process.exitCode = 1;
  } else if (process.argv.includes('--status')) {
    const { applied, pending, edited, unknown } = await migrationStatus(url);
    for (const [state, names] of Object.entries({ applied, pending, edited, unknown })) {
      for (const name of names) console.log(`${state.padEnd(8)} ${name}`);
    }
    process.exitCode = pending.length + edited.length > 0 ? 1 : 0;
  } else {
    const { applied } = await migrate(url);
    console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
