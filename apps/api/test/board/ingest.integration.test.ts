import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { createKey, createProject, type TestKey } from './scene.ts';

describe.each(postgresServers())('ingest on $name', (postgres) => {
  let server: TestServer;
  let owner: TestHost;
  beforeAll(async () => {
    server = await startTestServer({ postgres });
    owner = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function newApp(settings: Readonly<Record<string, unknown>> = {}) {
    const { id } = await createProject(owner, settings);
    const app = await createKey(server.url, owner, id);
    const reader = await createKey(server.url, owner, id, ['read']);
    return { id, app, reader };
  }
  const stored = async (projectId: string) =>
    (await owner.get(`/projects/${projectId}/events`)).data as Record<string, unknown>[];
  const totals = async (projectId: string) => (await owner.get(`/projects/${projectId}/ledger`)).data.totals;
  const nothingLost = { refused: 0, duplicate: 0, limited: 0, shifted: 0 };

  test('202 for what is stored, the same again for what was, and it can be read', async () => {
    const { id, app, reader } = await newApp();
    const event = {
      id: 'order-1',
      name: 'order.paid',
      level: 'warn',
      message: 'Late',
      properties: { amount: 40, items: ['a', { b: null }] },
      userId: 'ada',
      sessionId: 's-1',
      timestamp: '2026-01-02T03:04:05.678+02:00',
      sentAt: '2026-01-02T01:04:06Z',
    };
    const first = await app.post('/ingest', event);
    expect([first.status, first.body]).toEqual([
      202,
      { success: true, data: { id: 'order-1', status: 'stored' } },
    ]);
    const again = await app.post('/ingest', { ...event, message: 'Other' });
    expect([again.status, again.data]).toEqual([202, { id: 'order-1', status: 'duplicate' }]);
    const plain = await app.post('/ingest', { name: 'page.viewed' });
    expect(plain.data).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), status: 'stored' });

    const { data, body } = await reader.get('/events');
    expect(body).toMatchObject({ success: true, meta: { nextCursor: null } });
    expect(data).toEqual([
      {
        position: 2,
        id: plain.data.id,
        name: 'page.viewed',
        level: 'info',
        message: null,
        properties: null,
        userId: null,
        sessionId: null,
        timestamp: expect.any(String),
        receivedAt: expect.any(String),
        shifted: false,
      },
      {
        position: 1,
        ...Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'sentAt')),
        timestamp: '2026-01-02T01:04:05.678Z',
        receivedAt: expect.any(String),
        shifted: false,
      },
    ]);
    expect(await stored(id)).toEqual(data);
    expect(await totals(id)).toEqual({ ...nothingLost, duplicate: 1 });
  });

  test('a batch answers for each: bad ones by their place, good ones stored', async () => {
    const { id, app } = await newApp();
    const { status, data } = await app.post('/ingest/batch', {
      events: [
        { id: 'a', name: 'one' },
        { id: 'b' },
        { id: 'a', name: 'one' },
        { id: 'c', name: 'three', colour: 'red' },
        'no object',
        { id: 'd', name: 'NUL \u0000' },
        { id: 'e', name: 'lone surrogate', message: '\ud800' },
        { id: 'f', name: 'large', properties: { text: 'x'.repeat(33_000) } },
        { id: 'g', name: 'umlauts', properties: { text: 'ä'.repeat(16_500) } },
        { id: 'h', name: 'fits', properties: { text: 'x'.repeat(32_000) } },
        { id: 'i', name: 'deep', properties: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) },
      ],
    });
    expect(status).toBe(202);
    expect(data).toEqual({
      accepted: 2,
      duplicates: 1,
      rejected: [
        [1, 'INVALID_INPUT'],
        [3, 'UNKNOWN_FIELD'],
        [4, 'INVALID_INPUT'],
        [5, 'INVALID_INPUT'],
        [6, 'INVALID_INPUT'],
        [7, 'EVENT_TOO_LARGE'],
        [8, 'EVENT_TOO_LARGE'],
        [10, 'INVALID_INPUT'],
      ].map(([index, code]) => ({ index, code, message: expect.any(String) })),
    });
    expect((await stored(id)).map(({ id: event }) => event)).toEqual(['h', 'a']);
    const ledger = await owner.get(`/projects/${id}/ledger`);
    expect(ledger.data.totals).toEqual({ ...nothingLost, duplicate: 1, refused: 8 });
    expect(ledger.data.entries).toEqual(
      [
        ['duplicate', null, 1],
        ['refused', 'EVENT_TOO_LARGE', 2],
        ['refused', 'INVALID_INPUT', 5],
        ['refused', 'UNKNOWN_FIELD', 1],
      ].map(([reason, code, count]) => ({ hour: expect.any(String), reason, code, count })),
    );

    expect(await app.post('/ingest/batch', { events: [] })).toMatchObject({ status: 400 });
    const many = Array.from({ length: 1_001 }, () => ({ name: 'n' }));
    expect(await app.post('/ingest/batch', { events: many })).toMatchObject({ status: 400 });
    expect((await app.post('/ingest/batch', { events: many.slice(1) })).data.accepted).toBe(1_000);
    const onlyBad = await app.post('/ingest/batch', { events: [{}] });
    expect(onlyBad).toMatchObject({ status: 202, data: { accepted: 0, duplicates: 0 } });
  });

  test('single ones that are refused are told so and counted', async () => {
    const { id, app } = await newApp();
    expect(await app.post('/ingest', {})).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(await app.post('/ingest', { name: 'a', colour: 1 })).toMatchObject({
      status: 400,
      code: 'UNKNOWN_FIELD',
    });
    expect(await app.post('/ingest', { name: '\u0000' })).toMatchObject({ status: 400 });
    const large = { name: 'a', properties: { text: 'x'.repeat(33_000) } };
    expect(await app.post('/ingest', large)).toMatchObject({ status: 413, code: 'EVENT_TOO_LARGE' });
    expect(await stored(id)).toEqual([]);
    await app.post('/ingest', { name: 'takes the counts along' });
    expect(await totals(id)).toEqual({ ...nothingLost, refused: 4 });
  });

  test('gzip, up to 4 MB once decompressed', async () => {
    const { id, app } = await newApp();
    const send = (body: unknown, path = '/ingest/batch', encoding = 'gzip') =>
      fetch(server.url + path, {
        method: 'POST',
        headers: {
          'x-api-key': app.key,
          'content-type': 'application/json',
          'content-encoding': encoding,
        },
        body: typeof body === 'string' ? body : gzipSync(JSON.stringify(body)),
      });
    expect((await send({ events: [{ name: 'one' }, { name: 'two' }] })).status).toBe(202);
    expect((await send({ name: 'three' }, '/api/v1/ingest')).status).toBe(202);
    expect(await stored(id)).toHaveLength(3);
    expect((await send('no gzip')).status).toBe(400);
    expect((await send('{"name":"four"}', '/ingest', 'br')).status).toBe(415);
    expect((await send({ name: 'Project' }, '/api/v1/projects')).status).toBe(415);
    const bomb = { events: [{ name: 'x', message: 'x'.repeat(5 * 1024 * 1024) }] };
    expect((await send(bomb)).status).toBe(413);
    const plain = await app.post('/ingest/batch', bomb);
    expect([plain.status, plain.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('a clock that is ahead is put right by when it was sent, and marked', async () => {
    const { id, app } = await newApp();
    const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
    const { data } = await app.post('/ingest/batch', {
      events: [
        { name: 'tolerated', timestamp: ahead(9) },
        { name: 'an hour ahead', timestamp: ahead(59), sentAt: ahead(60) },
        { name: 'ahead, and nothing says by how much', timestamp: ahead(60) },
        { name: 'old', timestamp: '1970-01-01T00:00:00Z', sentAt: ahead(60) },
      ],
    });
    expect(data).toEqual({ accepted: 4, duplicates: 0, rejected: [] });
    const [old, unknown, corrected, tolerated] = (await stored(id)) as {
      timestamp: string;
      receivedAt: string;
      shifted: boolean;
    }[];
    expect([old, unknown, corrected, tolerated].map((event) => event?.shifted)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const age = (event: typeof old) =>
      Math.round((Date.parse(event?.receivedAt ?? '') - Date.parse(event?.timestamp ?? '')) / 60_000);
    expect([unknown, corrected, tolerated].map(age)).toEqual([0, 1, -9]);
    expect(old?.timestamp).toBe('1970-01-01T00:00:00.000Z');
    expect(await totals(id)).toEqual({ ...nothingLost, shifted: 2 });
  });

  test('over its limit a project is told when to come back; nothing is stored, and it is counted', async () => {
    const { id, app } = await newApp({ ingestPerSecond: 1 });
    const batch = (size: number) => ({ events: Array.from({ length: size }, () => ({ name: 'n' })) });
    expect((await app.post('/ingest/batch', batch(1_000))).data.accepted).toBe(1_000);
    const limited = await app.post('/ingest/batch', batch(500));
    expect([limited.status, limited.code]).toEqual([429, 'RATE_LIMITED']);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(400);
    await owner.patch(`/projects/${id}`, { ingestPerSecond: 1_000 });
    const other = await newApp();
    expect((await other.app.post('/ingest', { name: 'n' })).status).toBe(202);
    await expect.poll(() => totals(id), { timeout: 5_000 }).toEqual({ ...nothingLost, limited: 500 });
  });

  test('who may: a key of the project, by either header, with the scope', async () => {
    const { id, app, reader } = await newApp();
    const call = async (path: string, headers: Record<string, string>, body?: object) => {
      const response = await fetch(server.url + path, {
        method: body ? 'POST' : 'GET',
        headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const { error } = (await response.json()) as { error?: { code: string } };
      return [response.status, error?.code];
    };
    const event = { name: 'n' };
    for (const prefix of ['', '/api/v1']) {
      expect(await call(`${prefix}/ingest`, { 'x-api-key': app.key }, event)).toEqual([202, undefined]);
      const bearer = { authorization: `Bearer ${app.key}` };
      expect(await call(`${prefix}/ingest`, bearer, event)).toEqual([202, undefined]);
      expect(await call(`${prefix}/events`, { 'x-api-key': reader.key })).toEqual([200, undefined]);
      expect(await call(`${prefix}/ingest`, {}, event)).toEqual([401, 'UNAUTHENTICATED']);
      for (const key of ['pk_', 'pk_wrong', `${app.key}x`, owner.token]) {
        expect(await call(`${prefix}/ingest`, { 'x-api-key': key }, event)).toEqual([401, 'INVALID_API_KEY']);
      }
      expect(await call(`${prefix}/ingest`, { 'x-api-key': reader.key }, event)).toEqual([403, 'FORBIDDEN']);
      expect(await call(`${prefix}/events`, { 'x-api-key': app.key })).toEqual([403, 'FORBIDDEN']);
      expect(await call(`${prefix}/ingest`, { authorization: `Bearer ${owner.token}` }, event)).toEqual([
        403,
        'FORBIDDEN',
      ]);
      const both = { 'x-api-key': app.key, authorization: `Bearer ${reader.key}` };
      expect(await call(`${prefix}/ingest`, both, event)).toEqual([401, 'UNAUTHENTICATED']);
      expect(await call(`${prefix}/projects/${id}/events`, { 'x-api-key': reader.key })).toEqual([
        200,
        undefined,
      ]);
      for (const path of ['', '/keys', '/ledger']) {
        const [status] = await call(`${prefix}/projects/${id}${path}`, { 'x-api-key': reader.key });
        expect(status).toBe(403);
      }
      for (const foreign of [(await newApp()).id, randomUUID()]) {
        expect(await call(`${prefix}/projects/${foreign}/events`, { 'x-api-key': reader.key })).toEqual([
          404,
          'PROJECT_NOT_FOUND',
        ]);
      }
    }
  });

  test('a project that is deleted takes no more, and what it had is removed', async () => {
    const { id, app } = await newApp();
    await app.post('/ingest/batch', { events: [{ name: 'a' }, { name: 'b' }] });
    expect((await owner.delete(`/projects/${id}`)).status).toBe(204);
    expect((await app.post('/ingest', { name: 'c' })).code).toBe('INVALID_API_KEY');
    expect((await owner.get(`/projects/${id}`)).code).toBe('PROJECT_NOT_FOUND');
    expect((await owner.get(`/projects/${id}/events`)).code).toBe('PROJECT_NOT_FOUND');
    // Without waiting for the next run of the schedule.
    await expect
      .poll(async () => (await server.composition.ports.projectEvents.list(id, {}, { limit: 10 })).items)
      .toEqual([]);
  });

  test('events are deleted at once, with their counts; what comes afterwards stays, ids may come again', async () => {
    const { id, app } = await newApp();
    const again = { id: 'again', name: 'a' };
    await app.post('/ingest/batch', { events: [again, again, { name: 'b' }] });
    expect((await owner.delete(`/projects/${id}/events`)).status).toBe(204);
    expect(await stored(id)).toEqual([]);
    expect((await owner.get(`/projects/${id}/stats`)).data.total).toBe(0);
    expect(await totals(id)).toEqual(nothingLost);
    await app.post('/ingest', { name: 'c' });
    // Without waiting for the next run of the schedule.
    await expect.poll(async () => (await app.post('/ingest', again)).data.status).toBe('stored');
    expect((await stored(id)).map(({ position, name }) => [position, name])).toEqual([
      [4, 'a'],
      [3, 'c'],
    ]);
  });

  test('no key of another project, nor another owner, sees or changes anything', async () => {
    const { id, app } = await newApp();
    await app.post('/ingest', { name: 'a' });
    const stranger = await registerHost(server.url);
    const key: TestKey = (await newApp()).reader;
    const keyless = restClient(server.url);
    for (const path of ['', '/keys', '/events', '/stats', '/ledger']) {
      expect((await stranger.get(`/projects/${id}${path}`)).code).toBe('PROJECT_NOT_FOUND');
      expect((await keyless.get(`/projects/${id}${path}`)).status).toBe(401);
      expect([403, 404]).toContain((await key.get(`/projects/${id}${path}`)).status);
    }
    expect((await stranger.delete(`/projects/${id}/events`)).code).toBe('PROJECT_NOT_FOUND');
    expect((await stranger.delete(`/projects/${id}`)).code).toBe('PROJECT_NOT_FOUND');
    expect((await stranger.patch(`/projects/${id}`, { name: 'x' })).code).toBe('PROJECT_NOT_FOUND');
    expect(await stored(id)).toHaveLength(1);
  });
});
