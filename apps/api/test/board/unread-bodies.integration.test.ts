import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { createKey, createProject } from './scene.ts';

let server: TestServer;
let owner: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  owner = await registerHost(server.url);
});
afterAll(() => server.stop());

/** What no commit of events takes along is written a second later. */
const written = { timeout: 5_000 };

/** `code count` of what a project's ledger says was refused. */
async function refused(projectId: string): Promise<string[]> {
  const { data } = await owner.get(`/projects/${projectId}/ledger`);
  const entries = data.entries as { reason: string; code: string; count: number }[];
  return entries
    .filter(({ reason }) => reason === 'refused')
    .map(({ code, count }) => `${code} ${count}`)
    .sort();
}

async function send(path: string, key: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const { status } = await fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body,
  });
  return status;
}

const tooLarge = JSON.stringify({ name: 'x'.repeat(4 * 1024 * 1024) });

test.each(['/api/v1/ingest', '/ingest', '/api/v1/ingest/batch', '/ingest/batch'])(
  '%s counts each body that it cannot read, once',
  async (path) => {
    const { id } = await createProject(owner);
    const { key } = await createKey(server.url, owner, id);
    const gzip = { 'content-encoding': 'gzip' };
    expect(await send(path, key, '{"name":')).toBe(400);
    expect(await send(path, key, '')).toBe(400);
    expect(await send(path, key, Buffer.from([0x22, 0xff, 0x22]))).toBe(400);
    expect(await send(path, key, 'no gzip', gzip)).toBe(400);
    expect(await send(path, key, tooLarge)).toBe(413);
    expect(await send(path, key, gzipSync(tooLarge), gzip)).toBe(413);
    expect(await send(path, key, 'name=a', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(
      415,
    );
    await expect
      .poll(() => refused(id), written)
      .toEqual(['INVALID_JSON 4', 'PAYLOAD_TOO_LARGE 2', 'UNSUPPORTED_MEDIA_TYPE 1']);

    expect(await send(path, key, '[]')).toBe(400);
    expect(await send(path, key, '"text"')).toBe(400);
    expect(await send(path, key, '{"events":5,"name":5}')).toBe(400);
    expect(await send(`${path}?${path.endsWith('batch') ? 'events' : 'name'}=a`, key, '{}')).toBe(400);
    await expect
      .poll(
        async () => (await refused(id)).reduce((sum, line) => sum + Number(line.split(' ')[1]), 0),
        written,
      )
      .toBe(11);
  },
);

test('who may not send is not counted, and is answered as ever', async () => {
  const { id } = await createProject(owner);
  const reader = await createKey(server.url, owner, id, ['read']);
  const app = await createKey(server.url, owner, id);
  expect(await send('/ingest', reader.key, '{')).toBe(400);
  expect(await send('/ingest', 'pk_unknown', '{')).toBe(400);
  expect(await send('/ingest', owner.token, '{')).toBe(400);
  expect((await restClient(server.url).post('/ingest', '{')).status).toBe(400);
  await owner.delete(`/projects/${id}/keys/${app.id}`);
  expect(await send('/ingest', app.key, '{')).toBe(400);
  // Losses are written together: once this one is there, one of the others would be too.
  const other = await createKey(server.url, owner, id);
  expect(await send('/ingest', other.key, tooLarge)).toBe(413);
  await expect.poll(() => refused(id), written).toEqual(['PAYLOAD_TOO_LARGE 1']);
});
