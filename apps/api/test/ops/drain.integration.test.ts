import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { systemTimers, type Timers } from '@pulse/realtime';
import { createTestDatabase } from '@pulse/testing';
import { describe, expect, test, vi } from 'vitest';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** Resolves when so many further requests have arrived at the server. */
function arrivals(server: TestServer, count: number): Promise<void> {
  let arrived = 0;
  return new Promise((resolve) => {
    server.app.server.on('request', () => {
      arrived += 1;
      if (arrived === count) resolve();
    });
  });
}

describe('drain', () => {
  test('200 writes under way when it begins: each is answered, and each 2xx is in the database', async () => {
    const database = await createTestDatabase();
    const pool = createPool({ connectionString: database.connectionString, max: 2, log: silentLog });
    const server = await startTestServer({ connectionString: database.connectionString });
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const audience = await Promise.all(Array.from({ length: 100 }, () => join(server.url, session.code)));

    // Nobody gets past the session's row until the drain has begun.
    const blocker = await pool.connect();
    await blocker.query('BEGIN');
    await blocker.query('SELECT 1 FROM sessions WHERE id = $1 FOR UPDATE', [session.id]);
    const allArrived = arrivals(server, 200);
    const votes = audience.map((participant) =>
      participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] }),
    );
    const creates = audience.map((_, index) =>
      host.post(`/sessions/${session.id}/counters`, { name: `Counter ${index}` }),
    );
    await allArrived;
    const stopped = server.stop();
    await blocker.query('COMMIT');
    blocker.release();

    const answers = await Promise.all([...votes, ...creates]);
    await stopped;
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const { rows } = await pool.query<{ ballots: number; counters: number }>(
      `SELECT (SELECT count(*)::int FROM ballots WHERE poll_id = $1) AS ballots,
              (SELECT count(*)::int FROM counters WHERE session_id = $2) AS counters`,
      [poll.id, session.id],
    );
    expect(rows[0]).toEqual({ ballots: 100, counters: 100 });
    await pool.end();
    await database.drop();
  });

  test('readiness turns first, while requests are taken still', async () => {
    const waiting: (() => void)[] = [];
    const timers: Timers = {
      ...systemTimers,
      after(_milliseconds, callback) {
        waiting.push(callback);
        return () => undefined;
      },
    };
    const server = await startTestServer({ timers });
    const stopped = server.stop();
    const ready = await server.app.inject({ url: '/health/ready' });
    expect([ready.statusCode, ready.json().status, ready.headers.connection]).toEqual([
      503,
      'stopping',
      'close',
    ]);
    const answer = await server.app.inject({
      method: 'POST',
      url: '/api/v1/join',
      payload: { code: 'AAAAAA' },
    });
    expect([answer.statusCode, answer.headers.connection]).toEqual([404, 'close']);
    expect(waiting).toHaveLength(1); // the grace; it ends now
    waiting[0]?.();
    // Then newcomers are refused, but answered, before nobody listens any more.
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    const refused = await server.app.inject({
      method: 'POST',
      url: '/api/v1/join',
      payload: { code: 'AAAAAA' },
    });
    expect([refused.statusCode, refused.json().error.code, refused.headers['retry-after']]).toEqual([
      503,
      'SHUTTING_DOWN',
      '2',
    ]);
    waiting[1]?.();
    await stopped;
  });
});
