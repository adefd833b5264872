import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { beginStanding } from '@pulse/domain';
import { createTestDatabase, postgresServers } from '@pulse/testing';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createAlertRuleRepository } from './alert-rules.repository.ts';
import { createAlertWatches } from './alert-watches.repository.ts';
import { migrate } from './migrate/migrate.ts';
import { migrationsDirectory } from './migrate/migration-files.ts';
import { createKysely, createPool } from './pool.ts';

const alerts = '20261128170000_alerts';

it.each(postgresServers())('projects of the version before get the first rule on $name', async (server) => {
  await using database = await createTestDatabase({ empty: true, server });
  const earlier = await mkdtemp(path.join(tmpdir(), 'pulse-earlier-migrations-'));
  for (const name of await readdir(migrationsDirectory)) {
    if (name < alerts)
      await cp(path.join(migrationsDirectory, name), path.join(earlier, name), { recursive: true });
  }
  await migrate(database.connectionString, earlier);
  await rm(earlier, { recursive: true });
  const db = createKysely(
    createPool({ connectionString: database.connectionString, max: 2, log: silentLog }),
  );
  const [userId, projectId] = [randomUUID(), randomUUID()];
  await sql`INSERT INTO users (id, email, name) VALUES (${userId}, 'a@example.org', 'Ada')`.execute(db);
  await sql`INSERT INTO projects (id, owner_id, name, retention_days)
            VALUES (${projectId}, ${userId}, 'Shop', 30)`.execute(db);
  await sql`UPDATE project_heads SET head = 41 WHERE project_id = ${projectId}`.execute(db);
  await migrate(database.connectionString);

  const [watching, ...others] = await createAlertRuleRepository(db).watching(projectId);
  expect(others).toEqual([]);
  expect(watching?.rule).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    name: 'Errors',
    enabled: true,
    condition: { kind: 'count', level: ['error', 'fatal'], name: [], threshold: 10, windowSeconds: 300 },
    cooldownSeconds: 900,
    channels: ['email', 'webhook'],
    recipients: null,
  });
  const watch = await createAlertWatches(db).take(projectId);
  expect(watch?.position).toBe(41);
  expect(watching?.standing).toEqual(beginStanding(watching?.standing.since ?? 0));
  expect(Math.abs((watching?.standing.since ?? 0) - (watch?.now ?? 0))).toBeLessThan(60);
  await db.destroy();
});
