import { silentLog } from '@pulse/core';
import { createTestDatabase, postgresServers } from '@pulse/testing';
import { describe, expect, it } from 'vitest';
// Keys and their store, as compose.ts joins them: what one node stores another must open.
import { loadSigningKeys } from '../../auth/src/signing-keys.ts';
import { createKysely, createPool } from './pool.ts';
import { createSigningKeyStore } from './signing-keys.repository.ts';

const secret = 'an access secret of more than 32 characters';
const log = silentLog;

describe.each(postgresServers())('signing keys on $name', (server) => {
  it('are one for nodes that start at once, and retired under another secret', async () => {
    await using database = await createTestDatabase({ server });
    const pools = Array.from({ length: 5 }, () =>
      createKysely(createPool({ connectionString: database.connectionString, max: 2, log })),
    );
    const [db] = pools;
    if (!db) throw new TypeError('no pool');
    const nodes = await Promise.all(
      pools.map((pool) => loadSigningKeys({ store: createSigningKeyStore(pool), secret, log })),
    );
    const first = nodes[0]?.current;
    expect(new Set(nodes.map(({ current }) => current.id)).size).toBe(1);

    const store = createSigningKeyStore(db);
    const restarted = await loadSigningKeys({ store, secret, log });
    expect(restarted.current.id).toBe(first?.id);
    expect(restarted.jwks()).toEqual(nodes[0]?.jwks());

    const rekeyed = await loadSigningKeys({ store, secret: `${secret}.`, log });
    expect(rekeyed.current.id).not.toBe(first?.id);
    const rows = await db.selectFrom('signing_keys').select(['id', 'retired_at']).execute();
    expect(rows).toHaveLength(2);
    expect(rows.filter(({ retired_at }) => retired_at === null).map(({ id }) => id)).toEqual([
      rekeyed.current.id,
    ]);
    await Promise.all(pools.map((pool) => pool.destroy()));
  });
});
