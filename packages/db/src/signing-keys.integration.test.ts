import { silentLog, systemClock } from '@pulse/core';
import type { SigningKeyStore } from '@pulse/domain';
import { createTestDatabase, postgresServers } from '@pulse/testing';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
// Keys and their store, as compose.ts joins them: what one node stores another must open.
import { loadSigningKeys } from '../../auth/src/signing-keys.ts';
import { createKysely, createPool } from './pool.ts';
import { createSigningKeyStore } from './signing-keys.repository.ts';

const secret = 'an access secret of more than 32 characters';
const log = silentLog;
const policy = { rotateAfterSeconds: 30 * 86_400, publishSeconds: 600, keepSeconds: 1_080 };
const load = (store: SigningKeyStore, changes: object = {}) =>
  loadSigningKeys({ store, secret, policy, clock: systemClock, log, ...changes });

describe.each(postgresServers())('signing keys on $name', (server) => {
  it('are one for nodes that start at once, and retired under another secret', async () => {
    await using database = await createTestDatabase({ server });
    const pools = Array.from({ length: 5 }, () =>
      createKysely(createPool({ connectionString: database.connectionString, max: 2, log })),
    );
    const [db] = pools;
    if (!db) throw new TypeError('no pool');
    const nodes = await Promise.all(pools.map((pool) => load(createSigningKeyStore(pool))));
    const first = nodes[0]?.current;
    expect(new Set(nodes.map(({ current }) => current.id)).size).toBe(1);

    const store = createSigningKeyStore(db);
    const restarted = await load(store);
    expect(restarted.current.id).toBe(first?.id);
    expect(restarted.jwks()).toEqual(nodes[0]?.jwks());

    const rekeyed = await load(store, { secret: `${secret}.` });
    expect(rekeyed.current.id).not.toBe(first?.id);
    const rows = await db.selectFrom('signing_keys').select(['id', 'retired_at']).execute();
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ retired_at }) => retired_at === null).map(({ id }) => id)).toContain(
      rekeyed.current.id,
    );
    await Promise.all(pools.map((pool) => pool.destroy()));
  });

  it('rotate by age, once for all nodes, and verify until their last token has expired', async () => {
    await using database = await createTestDatabase({ server });
    const db = createKysely(createPool({ connectionString: database.connectionString, max: 4, log }));
    const store = createSigningKeyStore(db);
    /** Lets time pass for the keys. */
    const age = (seconds: number) =>
      sql`UPDATE signing_keys SET created_at = created_at - make_interval(secs => ${seconds}),
                                  signs_since = signs_since - make_interval(secs => ${seconds}),
                                  replaced_at = replaced_at - make_interval(secs => ${seconds})`.execute(db);
    const nodes = await Promise.all([load(store), load(store), load(store)]);
    const [here] = nodes;
    if (!here) throw new TypeError('no node');
    const first = here.current.id;
    const next = here.jwks().keys.find(({ kid }) => kid !== first)?.kid;

    await age(policy.rotateAfterSeconds - 60);
    await Promise.all(nodes.map((keys) => keys.maintain()));
    expect(here.current.id).toBe(first);
    await age(61);
    await Promise.all(nodes.map((keys) => keys.maintain()));
    expect(nodes.map(({ current }) => current.id)).toEqual([next, next, next]);
    expect(here.jwks().keys).toHaveLength(3);
    expect(here.publicKey(first)).toBeDefined();

    await age(policy.keepSeconds + 1);
    await Promise.all(nodes.map((keys) => keys.maintain()));
    expect(nodes.map((keys) => keys.publicKey(first))).toEqual([undefined, undefined, undefined]);
    expect(await store.active()).toHaveLength(2);
    await db.destroy();
  });
});
