import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey, createProject, type TestKey } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { readCsv } from './read-csv.ts';

const patient = { timeout: 15_000, interval: 20 };

describe('exports', () => {
  let server: TestServer;
  let owner: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    await registerHost(server.url); // the administrator
    owner = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function newProject() {
    const { id } = await createProject(owner);
    const app = await createKey(server.url, owner, id);
    const path = `/projects/${id}/exports`;
    return { id, app, path };
  }
  async function send(app: TestKey, events: readonly object[]) {
    for (let start = 0; start < events.length; start += 1_000) {
      expect((await app.post('/ingest/batch', { events: events.slice(start, start + 1_000) })).status).toBe(
        202,
      );
    }
  }
  async function done(path: string, client: Pick<TestHost, 'get'> = owner) {
    await expect.poll(async () => (await client.get(path)).data.status, patient).toBe('done');
    return (await client.get(path)).data;
  }
  async function download(path: string, headers: Record<string, string> = {}, token = owner.token) {
    // Undici would decompress by itself what `fetch` asks for; `identity` unless told.
    const response = await fetch(`${server.url}/api/v1${path}/file`, {
      headers: { authorization: `Bearer ${token}`, 'accept-encoding': 'identity', ...headers },
    });
    return { response, body: Buffer.from(await response.arrayBuffer()) };
  }

  test('a file has every event that there was, once, in order, and none that came later', async () => {
    const { app, path } = await newProject();
    const events = Array.from({ length: 12_000 }, (_, index) => ({
      id: `e${index}`,
      name: index % 3 === 0 ? 'a' : 'b',
      level: index % 4 === 0 ? 'error' : 'info',
      properties: { index },
    }));
    await send(app, events);
    const [all, filtered] = await Promise.all([
      owner.post(path, { format: 'ndjson' }),
      owner.post(path, { format: 'csv', filter: { level: 'error', name: ['a'] } }),
    ]);
    expect([all.status, all.data.status, all.data.progress, all.data.rows]).toEqual([202, 'queued', 0, 0]);
    await send(app, [{ id: 'late', name: 'a', level: 'error' }]);

    const shown = await done(`${path}/${all.data.id}`);
    expect(shown).toMatchObject({ rows: 12_000, progress: 1, error: null, createdBy: owner.userId });
    const { response, body } = await download(`${path}/${all.data.id}`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename="events-[\d-]+\.ndjson"$/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(body.length),
      vary: expect.stringContaining('Accept-Encoding'),
    });
    const lines = body
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(lines.map(({ id, properties }) => [id, properties.index])).toEqual(
      events.map(({ id }, index) => [id, index]),
    );

    await done(`${path}/${filtered.data.id}`);
    const csv = (await download(`${path}/${filtered.data.id}`)).body.toString();
    const [head, ...records] = readCsv(csv.slice(1));
    expect([csv[0], head?.slice(0, 4)]).toEqual(['\ufeff', ['position', 'id', 'name', 'level']]);
    expect(records.map(([, id]) => id)).toEqual(
      events.filter(({ name, level }) => name === 'a' && level === 'error').map(({ id }) => id),
    );
  });

  test('the file is the same however it travels', async () => {
    const { app, path } = await newProject();
    await send(
      app,
      Array.from({ length: 50 }, (_, index) => ({ name: `ä${index}`, message: 'x'.repeat(500) })),
    );
    const { data } = await owner.post(path, { format: 'csv' });
    const { bytes } = await done(`${path}/${data.id}`);
    const plain = (await download(`${path}/${data.id}`)).body;
    const onTheWay = await download(`${path}/${data.id}`, { 'accept-encoding': 'gzip, br' });
    expect(onTheWay.response.headers.get('content-encoding')).toBe('gzip');
    expect(onTheWay.response.headers.get('content-length')).toBe(String(bytes));
    expect(onTheWay.body.equals(plain)).toBe(true); // `fetch` has decompressed it
    const kept = await download(`${path}/${data.id}`, { accept: 'application/gzip' });
    expect(kept.response.headers.get('content-disposition')).toMatch(/\.csv\.gz"$/);
    expect([kept.response.headers.get('content-encoding'), kept.body.length]).toEqual([null, bytes]);
    expect(gunzipSync(kept.body).equals(plain)).toBe(true);
    const described = await owner.get(`${path}/${data.id}/file`, { accept: 'application/json' });
    expect(described.data).toMatchObject({ bytes: plain.length, compressedBytes: bytes });
  });

  test('nothing in it is a formula, and texts are what they were', async () => {
    const { app, path } = await newProject();
    const texts = [
      '=HYPERLINK("http://evil")',
      '+1',
      '-1',
      '@SUM(1)',
      '\tx',
      '\rx',
      'plain "quoted", text\r\nand more',
    ];
    await send(
      app,
      texts.map((message) => ({ name: '=cmd', message, userId: '@ada', properties: { '=a': '=b' } })),
    );
    const { data } = await owner.post(path, { format: 'csv' });
    await done(`${path}/${data.id}`);
    const [, ...records] = readCsv((await download(`${path}/${data.id}`)).body.toString().slice(1));
    for (const record of records) for (const field of record) expect(field).not.toMatch(/^[=+\-@\t\r]/);
    expect(records.map(([, , , , message]) => message?.replace(/^'/, ''))).toEqual(texts);
    expect(records[0]).toContain('{"=a":"=b"}');
  });

  test('times choose by receipt; a time without events is a file with a head alone', async () => {
    const { app, path } = await newProject();
    await send(app, [{ name: 'a' }]);
    const { data } = await owner.post(path, { format: 'csv', filter: { to: '2026-01-01T00:00:00Z' } });
    expect(await done(`${path}/${data.id}`)).toMatchObject({ rows: 0, progress: 1 });
    expect(readCsv((await download(`${path}/${data.id}`)).body.toString())).toHaveLength(1);
    const since = await owner.post(path, { format: 'ndjson', filter: { from: '2026-01-01T00:00:00Z' } });
    expect(await done(`${path}/${since.data.id}`)).toMatchObject({ rows: 1 });
    const none = await owner.post(path, { format: 'ndjson', filter: { name: 'none' } });
    await done(`${path}/${none.data.id}`);
    for (const encoding of ['identity', 'gzip']) {
      expect((await download(`${path}/${none.data.id}`, { 'accept-encoding': encoding })).body).toHaveLength(
        0,
      );
    }
  });

  test('who may: members and keys that read; to others there is none', async () => {
    const { id, app, path } = await newProject();
    const reader = await createKey(server.url, owner, id, ['read']);
    const [moderator, stranger] = await Promise.all([registerHost(server.url), registerHost(server.url)]);
    await owner.post(`/projects/${id}/members`, { userId: moderator.userId, role: 'moderator' });
    const { status, data } = await reader.post(path, { format: 'csv' });
    expect([status, data.createdBy]).toEqual([202, null]);
    await done(`${path}/${data.id}`, reader);
    for (const token of [reader.key, moderator.token, owner.token]) {
      expect((await download(`${path}/${data.id}`, {}, token)).response.status).toBe(200);
    }
    const wrong = [
      [app.key, 'FORBIDDEN'],
      [stranger.token, 'PROJECT_NOT_FOUND'],
    ] as const;
    for (const [token, code] of wrong) {
      const { response, body } = await download(`${path}/${data.id}`, {}, token);
      expect([response.headers.get('content-disposition'), JSON.parse(body.toString()).error.code]).toEqual([
        null,
        code,
      ]);
    }
    const other = await createProject(stranger);
    expect((await stranger.get(`/projects/${other.id}/exports/${data.id}`)).code).toBe('EXPORT_NOT_FOUND');
    expect((await reader.delete(`${path}/${data.id}`)).code).toBe('FORBIDDEN');
    expect((await moderator.delete(`${path}/${data.id}`)).status).toBe(204);
    expect((await owner.get(`${path}/${data.id}`)).code).toBe('EXPORT_NOT_FOUND');
  });

  test('deleting the events of a project deletes the files that have them', async () => {
    const { id, app, path } = await newProject();
    await send(app, [{ name: 'a' }]);
    const { data } = await owner.post(path, { format: 'csv' });
    await done(`${path}/${data.id}`);
    expect((await owner.delete(`/projects/${id}/events`)).status).toBe(204);
    expect((await owner.get(path)).data).toEqual([]);
  });
});
