import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createTestDatabase, postgresServers, type TestDatabase } from '@pulse/testing';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { generateTypes } from '../scripts/generate-types.ts';
import { diffSchemas } from '../scripts/schema-diff.ts';

const prismaFolder = path.join(import.meta.dirname, '..', 'prisma');

/**
 * What migrations hold and schema.prisma cannot say, as the catalogue query below prints it. An entry that
 * matches nothing fails the test, so that the list does not outlive its reasons.
 */
const BEYOND_PRISMA: readonly RegExp[] = [
  /^_prisma_migrations /,
  // Prisma has no partial indexes
  /^sessions index CREATE UNIQUE INDEX sessions_code_key .* WHERE /,
  /^events index CREATE INDEX events_project_id_level_position_idx .* WHERE /,
  /^events index CREATE INDEX events_project_id_user_id_position_idx .* WHERE /,
  /^event_rollups index CREATE INDEX event_rollups_project_id_name_hour_errors_idx .* WHERE /,
  /^event_deletions index CREATE INDEX event_deletions_project_id_unfinished_idx .* WHERE /,
  /^alert_episodes index CREATE UNIQUE INDEX alert_episodes_rule_id_going_on_key .* WHERE /,
  /^participants index CREATE INDEX participants_removed_idx .* WHERE /,
  // nor operator classes of these
  /^users index CREATE INDEX users_(email|name)_pattern_idx .* text_pattern_ops\)/,
  // nor partitions
  /^events partitioned$/,
];

/** One line per property of the schema `public`, so that a difference reads like a patch. */
const CATALOGUE = `
  SELECT format('%s column %s %s%s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
                ' default ' || pg_get_expr(d.adbin, d.adrelid),
                CASE WHEN a.attidentity <> '' OR a.attgenerated <> '' THEN ' generated' ELSE '' END) AS line
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm')
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('%s constraint %s %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
    FROM pg_constraint c
   WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('p', 'u', 'f', 'c', 'x') AND c.conrelid <> 0
  UNION ALL
  -- An index of a partitioned table is printed as one ON ONLY it.
  SELECT format('%s index %s', i.tablename, replace(i.indexdef, ' ON ONLY ', ' ON ')) FROM pg_indexes i WHERE i.schemaname = 'public'
  UNION ALL
  SELECT format('%s enum %s', t.typname, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
   WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname
  UNION ALL
  SELECT format('%s sequence', s.sequencename) FROM pg_sequences s WHERE s.schemaname = 'public'
  UNION ALL
  SELECT format('%s %s', c.relname, CASE c.relkind WHEN 'p' THEN 'partitioned' ELSE 'view' END)
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('p', 'v', 'm')
  ORDER BY 1`;

async function describeSchema({ connectionString }: TestDatabase, sql?: string): Promise<string[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    if (sql !== undefined) await client.query(sql);
    const { rows } = await client.query<{ line: string }>(CATALOGUE);
    return rows.map(({ line }) => line);
  } finally {
    await client.end();
  }
}

const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8');

describe.each(postgresServers())('the schema on $name', (server) => {
  it('is after all migrations what schema.prisma says', async () => {
    await using migrated = await createTestDatabase({ server });
    await using declared = await createTestDatabase({ server, empty: true });
    const beyond = (line: string) => BEYOND_PRISMA.some((pattern) => pattern.test(line));
    const found = await describeSchema(migrated);
    const expected = await describeSchema(declared, await diffSchemas('empty', schema));
    expect(expected.length).toBeGreaterThan(10);
    expect(found.filter((line) => !beyond(line))).toEqual(expected);
    for (const pattern of BEYOND_PRISMA) {
      expect(
        found.some((line) => pattern.test(line)),
        `${pattern} matches something`,
      ).toBe(true);
    }
  });

  it.each([
    ['a column', 'ALTER TABLE users ADD COLUMN extra int'],
    ['nullability', 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL'],
    ['a default', `ALTER TABLE users ALTER COLUMN name SET DEFAULT ''`],
    ['an index', 'CREATE INDEX extra ON users (name)'],
    ['a check', `ALTER TABLE users ADD CONSTRAINT extra CHECK (name <> '')`],
    ['a missing unique index', 'DROP INDEX users_email_key'],
  ])('would show a difference in %s', async (_, sql) => {
    await using drifted = await createTestDatabase({ server });
    const before = await describeSchema(drifted);
    expect(await describeSchema(drifted, sql)).not.toEqual(before);
  });
});

describe('files derived from schema.prisma', () => {
  it('include types that are up to date', async () => {
    const committed = await readFile(path.join(import.meta.dirname, 'generated', 'database.ts'), 'utf8');
    expect(committed).toBe(await generateTypes(schema));
  });

  it('include a snapshot of the last migration that is up to date', async () => {
    const snapshot = await readFile(path.join(prismaFolder, 'migrations', 'schema.snapshot.prisma'), 'utf8');
    expect(await diffSchemas(snapshot, schema), 'run scripts/diff-migration.ts').toBe('');
  });
});
