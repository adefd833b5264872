import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { expect, test } from 'vitest';
import { createSession, registerHost } from '../scenario.ts';
import { startTestServer } from '../start-server.ts';

test('answers by idempotency key are removed after a day, in chunks, and no others', async () => {
  await using server = await startTestServer();
  const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
  await pool.query(
    `INSERT INTO idempotency_answers (id, digest, answer, created_at)
     SELECT sha256(n::text::bytea), sha256('d'), '\\x00', now() - interval '25 hours'
     FROM generate_series(1, 2500) AS n`,
  );
  const host = await registerHost(server.url);
  await host.post('/sessions', { title: 'Today' }, { 'idempotency-key': 'today' });
  expect(await server.composition.housekeeping.run()).toBe(2_500);
  expect(await server.composition.housekeeping.run()).toBe(0);
  const { rows } = await pool.query('SELECT count(*)::int AS kept FROM idempotency_answers');
  expect(rows).toEqual([{ kept: 1 }]);
  await pool.end();
});

test('receipts of webhooks are removed after 30 days, and no others', async () => {
  await using server = await startTestServer();
  const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
  await pool.query(
    `INSERT INTO webhook_receipts (source, id, received_at)
     SELECT 'issuer', n, now() - make_interval(days => 29 + n % 2, hours => 1) FROM generate_series(1, 2400) AS n`,
  );
  expect(await server.composition.housekeeping.run()).toBe(1_200);
  const { rows } = await pool.query('SELECT count(*)::int AS kept FROM webhook_receipts');
  expect(rows).toEqual([{ kept: 1_200 }]);
  await pool.end();
});

test('invitations are removed a month after they expired, and no others', async () => {
  await using server = await startTestServer();
  const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
  const { id } = await createSession(await registerHost(server.url));
  await pool.query(
    `INSERT INTO session_invitations (id, session_id, token_hash, role, invited_by, expires_at)
     SELECT gen_random_uuid(), $1, sha256(n::text::bytea), 'host', gen_random_uuid(),
       now() - make_interval(days => 29 + n % 2, hours => 1)
     FROM generate_series(1, 2400) AS n`,
    [id],
  );
  expect(await server.composition.housekeeping.run()).toBe(1_200);
  const { rows } = await pool.query('SELECT count(*)::int AS kept FROM session_invitations');
  expect(rows).toEqual([{ kept: 1_200 }]);
  await pool.end();
});
