/**
 * Authors a migration: the difference between the schema at the last migration
 * (`prisma/migrations/schema.snapshot.prisma`) and `prisma/schema.prisma`.
 *
 *     node packages/db/scripts/diff-migration.ts add_poll_notes
 *     node packages/db/scripts/diff-migration.ts add_vote_function --empty   # hand-written SQL only
 *
 * SQL may be added below the generated part before the migration is first applied. `PULSE_MIGRATION_TIME`
 * (`yyyymmddhhmmss`) replaces the current time in the folder's name.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diffSchemas } from './schema-diff.ts';

const prismaFolder = path.join(import.meta.dirname, '..', 'prisma');
const migrationsFolder = path.join(prismaFolder, 'migrations');
const snapshotFile = path.join(migrationsFolder, 'schema.snapshot.prisma');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { empty: { type: 'boolean', default: false } },
  });
  const [name] = positionals;
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    console.error('Usage: node packages/db/scripts/diff-migration.ts NAME [--empty]   (NAME: a-z, 0-9, _)');
    return 2;
  }
  const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8');
  const previous = existsSync(snapshotFile) ? await readFile(snapshotFile, 'utf8') : 'empty';
  // `public` is always there, and the statement needs a right that managed databases do not grant.
  const sql = (await diffSchemas(previous, schema)).replace(
    /^-- CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public";\n+/,
    '',
  );
  if (sql === '' && !values.empty) {
    console.log('schema.prisma equals the last migration: nothing to write.');
    return 0;
  }
  const time = process.env.PULSE_MIGRATION_TIME ?? new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), sql, { flag: 'wx' });
  await writeFile(snapshotFile, schema);
  console.log(`Wrote ${path.relative(process.cwd(), path.join(folder, 'migration.sql'))}`);
  if (/\bDROP (TABLE|COLUMN)\b|\bALTER COLUMN\b|\bRENAME\b/.test(sql)) {
    console.warn('Two versions run side by side: expand in this release, contract in a later one.');
  }
  return 0;
}

process.exit(await main());
