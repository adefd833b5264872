import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('/admin/queues', () => {
  let server: TestServer;
  let admin: TestHost;
  let pool: ReturnType<typeof createPool>;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await registerHost(server.url);
    pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
  });
  afterAll(async () => {
    await pool.end();
    await server.stop();
  });

  /** A job of a queue that nobody serves, dead for so long. */
  async function deadLetter(queue: string, seconds: number): Promise<string> {
    const id = randomUUID();
    await pool.query(
      `INSERT INTO job_outbox (queue, id, name, data, dead_at, dead_reason)
       VALUES ($1, $2, 'report', '{"to": "ada"}', now() - make_interval(secs => $3), 'the disk is full')`,
      [queue, id, seconds],
    );
    return id;
  }
  const rerun = (queue: string, id: string, by = admin) =>
    by.post(`/admin/queues/${queue}/dead-letters/${id}/rerun`);

  test('every queue with its jobs, also those without', async () => {
    await deadLetter('counted', 0);
    await pool.query(
      `INSERT INTO job_outbox (queue, id, name, data, due_at) VALUES ('counted', 'later', 'report', '{}', now() + interval '1 day')`,
    );
    await expect.poll(() => server.composition.pendingJobs()).toBe(0);
    const { data } = await admin.get('/admin/queues');
    expect(data).toContainEqual({ queue: 'counted', pending: 0, delayed: 1, dead: 1 });
    expect(data).toContainEqual({ queue: 'emails', pending: 0, delayed: 0, dead: 0 });
    expect(data.map(({ queue }: { queue: string }) => queue)).toEqual(
      data.map(({ queue }: { queue: string }) => queue).toSorted(),
    );
  });

  test('dead letters, the latest first, without what they carry', async () => {
    const [older, newer] = [await deadLetter('listed', 60), await deadLetter('listed', 30)];
    const first = await admin.get('/admin/dead-letters?queue=listed&limit=1');
    expect(first.data).toEqual([
      {
        queue: 'listed',
        id: newer,
        name: 'report',
        reason: 'the disk is full',
        recordedAt: timestamp,
        diedAt: timestamp,
      },
    ]);
    const second = await admin.get(`/admin/dead-letters?queue=listed&limit=1&cursor=${first.nextCursor}`);
    expect([second.data[0].id, second.nextCursor]).toEqual([older, null]);
    expect(outcome(await admin.get('/admin/dead-letters?cursor=none'))).toBe('400 INVALID_CURSOR');
  });

  test('one is run again once, and who did it is written down', async () => {
    const id = await deadLetter('again', 0);
    const outcomes = (await Promise.all([1, 2, 3].map(() => rerun('again', id)))).map(outcome);
    expect(outcomes.toSorted()).toEqual(['204', '404 DEAD_LETTER_NOT_FOUND', '404 DEAD_LETTER_NOT_FOUND']);
    const { data } = await admin.get(`/admin/audit?resourceId=${id}`);
    expect(data).toMatchObject([
      {
        action: 'dead_letter.rerun',
        actorId: admin.userId,
        resourceType: 'job',
        details: { queue: 'again' },
      },
    ]);
    const { rows } = await pool.query('SELECT dead_at FROM job_outbox WHERE id = $1', [id]);
    expect(rows).toEqual([{ dead_at: null }]);
  });

  test('refusals', async () => {
    const id = await deadLetter('refused', 0);
    const host = await registerHost(server.url);
    expect(outcome(await host.get('/admin/queues'))).toBe('403 FORBIDDEN');
    expect(outcome(await host.get('/admin/dead-letters'))).toBe('403 FORBIDDEN');
    expect(outcome(await rerun('refused', id, host))).toBe('403 FORBIDDEN');
    expect(outcome(await rerun('refused', 'another'))).toBe('404 DEAD_LETTER_NOT_FOUND');
    expect(outcome(await rerun('other', id))).toBe('404 DEAD_LETTER_NOT_FOUND');
    expect(outcome(await rerun('NO QUEUE', id))).toBe('400 INVALID_INPUT');
  });
});
