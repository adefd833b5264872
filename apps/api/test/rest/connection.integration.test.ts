import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, exchange, refusal } from '../raw-http.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const path = '/api/v1/join';
const json = 'host: pulse.test\r\ncontent-type: application/json\r\n';

describe('bytes that are no good request', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ slowClientMilliseconds: 300 });
  });
  afterAll(() => server.stop());

  // `exchange` waits for the end of the connection: each of these is answered and closed.
  test.each([
    ['two lengths', `POST ${path} HTTP/1.1\r\n${json}content-length: 2\r\ncontent-length: 5\r\n\r\n{}`],
    [
      'the same length twice',
      `POST ${path} HTTP/1.1\r\n${json}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`,
    ],
    ['two lengths in one', `POST ${path} HTTP/1.1\r\n${json}content-length: 2, 2\r\n\r\n{}`],
    [
      'a length beside chunks',
      `POST ${path} HTTP/1.1\r\n${json}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    [
      'chunks beside a length',
      `POST ${path} HTTP/1.1\r\n${json}transfer-encoding: chunked\r\ncontent-length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
    ],
    [
      'an unknown encoding',
      `POST ${path} HTTP/1.1\r\n${json}transfer-encoding: chunked, cow\r\n\r\n0\r\n\r\n`,
    ],
    ['a negative length', `POST ${path} HTTP/1.1\r\n${json}content-length: -1\r\n\r\n`],
    ['a length in hexadecimal', `POST ${path} HTTP/1.1\r\n${json}content-length: 0x2\r\n\r\n{}`],
    [
      'a bad chunk',
      `POST ${path} HTTP/1.1\r\n${json}transfer-encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`,
    ],
    ['a blank before the colon', 'GET /api/v1/sessions HTTP/1.1\r\nhost : a\r\n\r\n'],
    ['an unknown method', 'BREW /api/v1/sessions HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n\r\n'],
    ['a blank in the path', 'GET /api/v1/ses sions HTTP/1.1\r\nhost: a\r\n\r\n'],
    ['a NUL in a header', 'GET /api/v1/sessions HTTP/1.1\r\nhost: a\r\nx-a: \0\r\n\r\n'],
  ])('%s is 400, and the connection ends', async (_what, bytes) => {
    const answer = await exchange(server.url, bytes);
    expect(refusal(answer)).toBe('400 INVALID_INPUT');
    expect(answer.headers.connection).toBe('close');
  });

  test.each([
    ['one huge header', { 'x-large': 'x'.repeat(20_000) }],
    ['many headers', Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`x-${n}`, 'x'.repeat(60)]))],
    ['a huge token', { authorization: `Bearer ${'x'.repeat(100_000)}` }],
  ])('%s is 431', async (_what, headers) => {
    expect(refusal(await ask(server.url, { path: '/api/v1/sessions', headers }))).toBe(
      '431 HEADERS_TOO_LARGE',
    );
  });

  test.each(['//', '/\\', '//[', 'http://', '*', '/api/v1/ws/x'])(
    'an upgrade at %s is no stream',
    async (address) => {
      const upgrade = 'connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n';
      const request = `GET ${address} HTTP/1.1\r\nhost: pulse.test\r\n${upgrade}sec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`;
      const { status } = await exchange(server.url, request);
      expect([400, 404]).toContain(status);
      expect((await ask(server.url, { path: '/health/live' })).status).toBe(200);
    },
  );

  test('an endless address is 431', async () => {
    const answer = await ask(server.url, { path: `/api/v1/sessions?cursor=${'x'.repeat(20_000)}` });
    expect(refusal(answer)).toBe('431 HEADERS_TOO_LARGE');
  });

  test.each([
    ['a slow header', 'GET /api/v1/sessions HTTP/1.1\r\nhost: a\r\nx-slow: '],
    ['a slow body', `POST ${path} HTTP/1.1\r\n${json}content-length: 1000\r\n\r\n{"code":`],
    ['a slow chunk', `POST ${path} HTTP/1.1\r\n${json}transfer-encoding: chunked\r\n\r\n5\r\n{"c`],
  ])('%s is 408', async (_what, bytes) => {
    const answer = await exchange(server.url, bytes);
    expect(refusal(answer)).toBe('408 REQUEST_TIMEOUT');
    expect(answer.headers.connection).toBe('close');
  });

  test('garbage behind a good request does not spoil its answer', async () => {
    const answer = await exchange(
      server.url,
      'GET /health/live HTTP/1.1\r\nhost: a\r\n\r\n\0\0garbage\r\n\r\n',
    );
    expect([200, 400]).toContain(answer.status);
  });

  test('the server has survived all of this', async () => {
    const answer = await ask(server.url, { path: '/health/ready' });
    expect([answer.status, JSON.parse(answer.body).status]).toEqual([200, 'ok']);
  });
});
