import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { outcome } from '../cast.ts';
import { createPoll, createSession, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('a session that ends while a poll of it is being opened', () => {
  let server: TestServer;
  let pool: ReturnType<typeof createPool>;
  beforeAll(async () => {
    server = await startTestServer();
    pool = createPool({ connectionString: server.connectionString, max: 2, log: silentLog });
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  const waiting = (count: number) =>
    vi.waitFor(
      async () => {
        const { rows } = await pool.query<{ waiting: number }>(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity
           WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(rows[0]?.waiting).toBe(count);
      },
      { timeout: 10_000, interval: 10 },
    );

  test('leaves no open poll behind', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id, { open: false });
    // Both commands record an event last: holding the outbox stops the opening after it has read the session.
    // The relay must have nothing to take out of it meanwhile, or it would be among those who wait.
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const holder = await pool.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE outbox IN SHARE MODE');
    const opening = host.post(`/polls/${poll.id}/open`);
    await waiting(1);
    const ending = host.post(`/sessions/${session.id}/end`);
    await waiting(2);
    await holder.query('COMMIT');
    holder.release();
    expect([outcome(await opening), outcome(await ending)]).toEqual(['200', '200']);
    const { data } = await host.get(`/polls/${poll.id}/results`);
    expect(data).toMatchObject({ status: 'closed', sealed: true });
  });
});
