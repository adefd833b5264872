import { silentLog } from '@pulse/core';
import { createKysely, createPool, takeEventTotals } from '@pulse/db';
import { createTestDatabase, postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { whileTooBroad } from './broad-questions.ts';
import { createKey, createProject, type TestKey } from './scene.ts';

const codeOf = (body: unknown) => (body as { error: { code: string } }).error.code;

describe.each(postgresServers())('questions about events on $name', (postgres) => {
  let server: TestServer;
  let owner: TestHost;
  let projectId: string;
  let app: TestKey;
  beforeAll(async () => {
    server = await startTestServer({ postgres });
    owner = await registerHost(server.url);
    projectId = (await createProject(owner)).id;
    app = await createKey(server.url, owner, projectId, ['ingest', 'read']);
    await app.post('/ingest/batch', {
      events: [
        {
          name: 'order.paid',
          userId: 'ada',
          properties: { plan: 'pro', order: { total: 40 }, zip: '01234' },
        },
        { name: 'order.paid', userId: 'bob', properties: { plan: 'pro', 'order.total': 40, trial: true } },
        {
          name: 'order.paid',
          sessionId: 's1',
          properties: { plan: 'free', zip: 1234, note: 'ä 👩🏽‍🚀 “q”' },
        },
        {
          name: 'job.failed',
          level: 'error',
          message: 'Disk 100% full',
          properties: { text: 'x'.repeat(32_000) },
        },
      ],
    });
  });
  afterAll(() => server.stop());
  const list = async (query: string) => {
    const { status, data, body } = await app.get(`/projects/${projectId}/events?${query}`);
    return status === 200 ? (data as { position: number }[]).map(({ position }) => position) : codeOf(body);
  };

  test.each([
    ['properties[plan]=pro', [2, 1]],
    ['properties[plan]=pro&properties[order.total]=40', [2, 1]],
    ['properties[order.total]="40"', []],
    ['properties[trial]=true', [2]],
    ['properties[trial]="true"', []],
    ['properties[zip]=01234', [1]],
    ['properties[zip]=1234', [3]],
    ['properties[zip]="1234"', []],
    [`properties[note]=${encodeURIComponent('ä 👩🏽‍🚀 “q”')}`, [3]],
    ['properties[none]=null', []],
    ['search=DISK', [4]],
    ['search=100%25', [4]],
    ['search=_', []],
    ['search=plan', []],
    ['search=PRO', [2, 1]],
    [`search=${encodeURIComponent('👩🏽‍🚀')}`, [3]],
    ['sessionId=s1', [3]],
    ['level=error&level=fatal', [4]],
    ['name=order.paid&properties[plan]=free&search=q', [3]],
  ])('%s', async (query, expected) => expect(await list(query)).toEqual(expected));

  test.each([
    ['properties=pro', 'INVALID_INPUT'],
    ['properties[__proto__]=pro', 'INVALID_INPUT'],
    ['properties[constructor]=pro', 'INVALID_INPUT'],
    ['properties[a.__proto__.b]=pro', []],
    ['properties[plan]=pro&properties[plan]=free', 'INVALID_INPUT'],
    ['properties[]=pro', 'UNKNOWN_FIELD'],
    ['level[plan]=pro', 'UNKNOWN_FIELD'],
    ['properties[plan]=a%00b', 'INVALID_INPUT'],
    ['search=%00', 'INVALID_INPUT'],
    ['search=', 'INVALID_INPUT'],
    [`search=${'x'.repeat(201)}`, 'INVALID_INPUT'],
    [`properties[${'x'.repeat(201)}]=pro`, 'INVALID_INPUT'],
    [Array.from({ length: 11 }, (_, key) => `properties[k${key}]=1`).join('&'), 'INVALID_INPUT'],
    [`properties[${encodeURIComponent("plan') OR true --")}]=pro`, []],
    [`properties[${encodeURIComponent('"}$.**')}]=1e400`, 'INVALID_INPUT'],
    ['from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z', []],
    ['from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59Z', [4, 3, 2, 1]],
    ['cursor=WyIwIl0', 'INVALID_CURSOR'],
  ])('%s is answered with %j', async (query, expected) => expect(await list(query)).toEqual(expected));

  test('a value of 32 KB is compared whole, by WebSocket or a body', async () => {
    const by = 'properties.text';
    const { data } = await app.get(`/projects/${projectId}/breakdown?by=${by}`);
    expect(data).toMatchObject({ total: 4, others: 0, without: 3 });
    expect(data.values[0].value).toHaveLength(32_000);
    const match = { name: 'job.failed', properties: { text: 'x'.repeat(32_000) } };
    const { data: retention } = await app.post(`/projects/${projectId}/retention`, {
      came: match,
      by: 'sessionId',
    });
    expect(retention.cohorts).toHaveLength(15);
    const { body } = await app.post(`/projects/${projectId}/retention`, {
      came: { name: 'x', properties: { text: 'x'.repeat(32_769) } },
    });
    expect(codeOf(body)).toBe('INVALID_INPUT');
  });

  test('a key and members may ask; others hear of no project', async () => {
    const stranger = await registerHost(server.url);
    const sender = await createKey(server.url, owner, projectId, ['ingest']);
    const steps = [{ name: 'a' }, { name: 'b' }];
    for (const [path, input] of [
      ['funnel', { steps }],
      ['retention', { came: { name: 'a' } }],
    ] as const) {
      expect((await app.post(`/projects/${projectId}/${path}`, input)).status).toBe(200);
      expect(codeOf((await stranger.post(`/projects/${projectId}/${path}`, input)).body)).toBe(
        'PROJECT_NOT_FOUND',
      );
      expect((await sender.post(`/projects/${projectId}/${path}`, input)).status).toBe(403);
    }
    expect(codeOf((await stranger.get(`/projects/${projectId}/breakdown`)).body)).toBe('PROJECT_NOT_FOUND');
  });

  test('what takes too long says what to narrow, and the next question is answered', async () => {
    const path = `/projects/${projectId}/breakdown?by=properties.plan`;
    const refused = await whileTooBroad(server.connectionString, () => app.get(path));
    expect([refused.status, codeOf(refused.body)]).toEqual([422, 'QUERY_TOO_BROAD']);
    expect((await app.get(path)).status).toBe(200);
  });

  test('the hourly job adds up what has ended and makes indexes of past days, once', async () => {
    const { id } = await createProject(owner);
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    const past = new Date(Date.now() - 3 * 86_400_000).toISOString();
    await pool.query('SELECT make_event_partitions($1::date, 1)', [past.slice(0, 10)]);
    await pool.query(
      `INSERT INTO event_rollups (project_id, hour, name, level, count)
       VALUES ($1, date_trunc('hour', $2::timestamptz, 'UTC'), 'page.viewed', 'info', 3)`,
      [id, past],
    );
    const { ports, unitOfWork } = server.composition;
    const job = { queue: 'sync', name: 'prepare-event-queries', data: {} };
    const prepared = async (run: string) => {
      await unitOfWork.transaction((within) => within.jobs.record({ ...job, id: `prepare-${run}` }));
      await expect
        .poll(
          async () => (await ports.jobQueues.standings()).find(({ queue }) => queue === job.queue)?.pending,
          {
            timeout: 30_000,
          },
        )
        .toBe(0);
      const { rows } = await pool.query(
        `SELECT (SELECT sum(count) FROM event_totals WHERE project_id = $1) AS hours,
           (SELECT sum(counts[24]) FROM event_day_totals WHERE project_id = $1) AS days,
           (SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass($2)) AS index`,
        [id, `events_${past.slice(0, 10).replaceAll('-', '')}_properties_idx`],
      );
      return rows[0];
    };
    expect(await prepared('first')).toEqual({ hours: '3', days: '3', index: true });
    expect(await prepared('second')).toEqual({ hours: '3', days: '3', index: true });
    await pool.end();
  });

  test('what was deleted is not counted, in totals neither', async () => {
    const { id } = await createProject(owner);
    const key = await createKey(server.url, owner, id, ['ingest', 'read']);
    await key.post('/ingest', { name: 'gone', properties: { plan: 'pro' } });
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    // An hour ago, so that it has ended.
    await pool.query(`UPDATE event_rollups SET hour = hour - interval '1 hour' WHERE project_id = $1`, [id]);
    expect(await takeEventTotals(createKysely(pool), 100)).toBeGreaterThan(0);
    expect((await owner.get(`/projects/${id}/stats`)).data.total).toBe(1);
    await owner.delete(`/projects/${id}/events`);
    for (const by of ['name', 'properties.plan', 'level']) {
      expect((await owner.get(`/projects/${id}/breakdown?by=${by}`)).data.total).toBe(0);
    }
    expect((await owner.get(`/projects/${id}/stats`)).data.total).toBe(0);
    await pool.end();
  });

  test('questions go to the copy where there is one, and what was acknowledged is still found at once', async () => {
    const copy = await createTestDatabase({ server: postgres });
    const withCopy = await startTestServer({
      connectionString: server.connectionString,
      environment: { DATABASE_REPLICA_URL: copy.connectionString },
    });
    const reader = await createKey(withCopy.url, owner, projectId, ['read']);
    // This copy does not follow: what it answers is that there is nothing.
    expect((await reader.get(`/projects/${projectId}/events`)).data).toEqual([]);
    expect((await reader.get(`/projects/${projectId}/stats`)).data.total).toBe(0);
    expect((await reader.get(`/projects/${projectId}/breakdown`)).data.total).toBe(0);
    expect((await reader.get('/events')).data).toHaveLength(4);
    await withCopy.stop();
    await copy.drop();
  });
});
