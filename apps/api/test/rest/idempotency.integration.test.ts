import { silentLog } from '@pulse/core';
import { createKysely, createPool, purgeIdempotencyAnswers } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('Idempotency-Key', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  test('the same key replays the answer and takes effect once', async () => {
    const headers = { 'idempotency-key': 'create-1' };
    const first = await host.post('/sessions', { title: 'Once', chat: false }, headers);
    const again = await host.post('/sessions', { chat: false, title: 'Once' }, headers);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    const { data } = await host.get('/sessions');
    expect(data.filter((session: { title: string }) => session.title === 'Once')).toHaveLength(1);
  });

  test('another body, or another operation, under the same key is refused', async () => {
    const headers = { 'idempotency-key': 'create-2' };
    const { data } = await host.post('/sessions', { title: 'A' }, headers);
    const other = await host.post('/sessions', { title: 'B' }, headers);
    expect([other.status, other.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
    const elsewhere = await host.post(`/sessions/${data.id}/start`, undefined, headers);
    expect([elsewhere.status, elsewhere.code]).toEqual([422, 'IDEMPOTENCY_MISMATCH']);
  });

  test('keys of different callers never meet', async () => {
    const headers = { 'idempotency-key': 'shared' };
    const stranger = await registerHost(server.url);
    const mine = await host.post('/sessions', { title: 'Mine' }, headers);
    const theirs = await stranger.post('/sessions', { title: 'Theirs' }, headers);
    expect(theirs.status).toBe(201);
    expect(theirs.data.id).not.toBe(mine.data.id);
  });

  test('a failure is not kept: the same key works once the cause is gone', async () => {
    const session = await createSession(host, { start: false });
    const headers = { 'idempotency-key': 'pause-1' };
    const refused = await host.post(`/sessions/${session.id}/pause`, undefined, headers);
    expect(refused.status).toBe(409);
    await host.post(`/sessions/${session.id}/start`);
    const paused = await host.post(`/sessions/${session.id}/pause`, undefined, headers);
    expect([paused.status, paused.data.status]).toEqual([200, 'paused']);
    const replayed = await host.post(`/sessions/${session.id}/pause`, undefined, headers);
    expect([replayed.status, replayed.data.status]).toEqual([200, 'paused']);
  });

  test('twenty at once: one effect; the others wait their turn or are told so', async () => {
    const session = await createSession(host);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        host.post(
          `/sessions/${session.id}/polls`,
          { kind: 'single', title: 'Once', options: [{ text: 'A' }, { text: 'B' }] },
          { 'idempotency-key': 'poll-1' },
        ),
      ),
    );
    const created = answers.filter(({ status }) => status === 201);
    const others = answers.filter(({ status }) => status !== 201);
    expect(new Set(created.map(({ data }) => data.id)).size).toBe(1);
    expect(new Set(others.map(({ code }) => code))).toEqual(
      others.length > 0 ? new Set(['IDEMPOTENCY_IN_FLIGHT']) : new Set(),
    );
    expect((await host.get(`/sessions/${session.id}/polls`)).data).toHaveLength(1);
  });

  test('joining may be retried: the same participant, the same token', async () => {
    const session = await createSession(host);
    await createPoll(host, session.id);
    const headers = { 'idempotency-key': 'join-1' };
    const join = () => restClient(server.url).post('/join', { code: session.code }, headers);
    const [first, again] = [await join(), await join()];
    expect(again.data.token).toBe(first.data.token);
  });

  test('neither key nor answer is readable in the database, and answers expire', async () => {
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    const db = createKysely(pool);
    const { rows } = await pool.query<{ row: string }>(
      `SELECT encode(id, 'escape') || encode(digest, 'escape') || encode(answer, 'escape') AS row FROM idempotency_answers`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).not.toMatch(/create-1|title|token/);
    expect(await purgeIdempotencyAnswers(db, 1_000)).toBe(0);
    await pool.query(`UPDATE idempotency_answers SET created_at = now() - interval '25 hours'`);
    const fresh = await host.post('/sessions', { title: 'Another day' }, { 'idempotency-key': 'create-1' });
    expect(fresh.status).toBe(201);
    expect(await purgeIdempotencyAnswers(db, 1_000)).toBe(rows.length - 1);
    await db.destroy();
  });

  test.each(['with space', 'x'.repeat(256)])('the key %j is refused', async (key) => {
    const answer = await host.post('/sessions', { title: 'T' }, { 'idempotency-key': key });
    expect([answer.status, answer.code]).toEqual([400, 'INVALID_INPUT']);
  });
});
