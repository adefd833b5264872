import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { silentLog, systemClock } from '@pulse/core';
import { createTestDatabase } from '@pulse/testing';
import { expect, it } from 'vitest';
import { loadSigningKeys } from '../../auth/src/signing-keys.ts';
import { migrate } from './migrate/migrate.ts';
import { migrationsDirectory } from './migrate/migration-files.ts';
import { createKysely, createPool } from './pool.ts';
import { createSigningKeyStore } from './signing-keys.repository.ts';

/** The first migration that knows of stages. */
const stages = '20261121062000_external_identities';

it('keys of the version before go on signing, and what that version makes meanwhile is a next one', async () => {
  await using database = await createTestDatabase({ empty: true });
  const earlier = await mkdtemp(path.join(tmpdir(), 'pulse-earlier-migrations-'));
  for (const name of await readdir(migrationsDirectory)) {
    if (name < stages)
      await cp(path.join(migrationsDirectory, name), path.join(earlier, name), { recursive: true });
  }
  await migrate(database.connectionString, earlier);
  await rm(earlier, { recursive: true });

  await using fresh = await createTestDatabase();
  const donor = createKysely(
    createPool({ connectionString: fresh.connectionString, max: 2, log: silentLog }),
  );
  const secret = 'an access secret of more than 32 characters';
  const policy = { rotateAfterSeconds: 30 * 86_400, publishSeconds: 600, keepSeconds: 1_080 };
  const load = (handle: typeof donor) =>
    loadSigningKeys({
      store: createSigningKeyStore(handle),
      secret,
      policy,
      clock: systemClock,
      log: silentLog,
    });
  await load(donor);
  const [second, first] = await createSigningKeyStore(donor).active();
  if (!first || !second) throw new TypeError('no keys');
  await donor.destroy();

  const upgraded = createKysely(
    createPool({ connectionString: database.connectionString, max: 2, log: silentLog }),
  );
  /** As the version before inserts it. */
  const insertBefore = (key: typeof first) =>
    upgraded
      .insertInto('signing_keys')
      .values({
        id: key.id,
        algorithm: key.algorithm,
        public_jwk: JSON.stringify(key.publicJwk),
        private_key_encrypted: Buffer.from(key.privateKeyEncrypted),
      })
      .execute();
  await insertBefore(first);
  await migrate(database.connectionString);
  await insertBefore(second);
  const keys = await load(upgraded);
  expect(keys.current.id).toBe(first.id);
  expect(new Set(keys.jwks().keys.map(({ kid }) => kid))).toEqual(new Set([first.id, second.id]));
  await upgraded.destroy();
});
