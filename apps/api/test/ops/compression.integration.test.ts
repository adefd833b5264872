import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('compression', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
    for (let count = 0; count < 10; count += 1) await createSession(host, { start: false });
  });
  afterAll(() => server.stop());

  /** Not `fetch`, which decompresses. */
  const get = (path: string, acceptEncoding: string | undefined) =>
    server.app.inject({
      url: path,
      headers: {
        authorization: `Bearer ${host.token}`,
        ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
      },
    });

  test.each([
    ['gzip', 'gzip', gunzipSync],
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['br', 'BR;q=1.0, gzip;q=0.5', brotliDecompressSync],
    ['gzip', 'br;q=0, gzip', gunzipSync],
  ] as const)('a long answer is %s for %j', async (encoding, acceptEncoding, decompress) => {
    const answer = await get('/api/v1/sessions', acceptEncoding);
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
    expect(JSON.parse(decompress(answer.rawPayload).toString()).data).toHaveLength(10);
  });

  test.each([undefined, 'identity', 'br;q=0, gzip;q=0.0', 'zstd'])('it is plain for %j', async (accept) => {
    const answer = await get('/api/v1/sessions', accept);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(answer.json().data).toHaveLength(10);
  });

  test('a short answer is plain', async () => {
    const answer = await get('/api/v1/auth/me', 'br, gzip');
    expect([answer.statusCode, answer.headers['content-encoding']]).toEqual([200, undefined]);
  });

  test('the API description is kept compressed, and asked for again by its tag', async () => {
    const plain = await get('/openapi.json', undefined);
    const compressed = await get('/openapi.json', 'br');
    expect(brotliDecompressSync(compressed.rawPayload).toString()).toBe(plain.payload);
    expect(compressed.rawPayload.length * 5).toBeLessThan(plain.rawPayload.length);
    const again = await server.app.inject({
      url: '/openapi.json',
      headers: { 'if-none-match': String(compressed.headers.etag) },
    });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
  });

  test('an event stream is not compressed', async () => {
    const session = await createSession(host);
    const response = await fetch(`${server.url}/api/v1/sse?channels=session:${session.id}`, {
      headers: { authorization: `Bearer ${host.token}`, 'accept-encoding': 'br, gzip' },
    });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, null]);
    await response.body?.cancel();
  });
});
