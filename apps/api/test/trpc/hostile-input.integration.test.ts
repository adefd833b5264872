import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startScene } from '../live/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const json = { 'content-type': 'application/json' };

describe('hostile tRPC requests', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function ask(path: string, init: RequestInit = {}) {
    const headers = { authorization: `Bearer ${host.token}`, ...init.headers };
    const response = await fetch(`${server.url}/trpc/${path}`, { ...init, headers });
    const text = await response.text();
    const frame = /event: serialized-error\ndata: (.*)\n/.exec(text)?.[1];
    const body = frame === undefined ? JSON.parse(text) : { error: JSON.parse(frame) };
    const [first] = [body].flat();
    return { status: response.status, code: first.error?.data.error.code, framed: frame !== undefined, text };
  }
  const post = (path: string, body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = json) =>
    ask(path, { method: 'POST', body, headers });

  test.each([
    'constructor',
    '__proto__',
    'polls.constructor',
    'polls.__proto__',
    'toString',
    'polls',
    'a.b.c',
    '',
  ])('there is nothing at %j', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, code: 'OPERATION_NOT_FOUND' });
    expect(await post(path, '{}')).toMatchObject({ status: 404, code: 'OPERATION_NOT_FOUND' });
  });

  test.each<[string, string, string, Record<string, string> | undefined, number, string]>([
    ['truncated JSON', 'sessions.create', '{"title":', undefined, 400, 'INVALID_JSON'],
    ['an unknown field', 'sessions.create', '{"title":"a","role":"admin"}', undefined, 400, 'UNKNOWN_FIELD'],
    ['__proto__', 'sessions.create', '{"title":"a","__proto__":{}}', undefined, 400, 'INVALID_INPUT'],
    ['a number for a string', 'sessions.create', '{"title":1}', undefined, 400, 'INVALID_INPUT'],
    ['NUL', 'sessions.create', '{"title":"a\\u0000"}', undefined, 400, 'INVALID_INPUT'],
    ['a lone surrogate', 'sessions.create', '{"title":"\\ud800"}', undefined, 400, 'INVALID_INPUT'],
    ['no body', 'sessions.create', '', undefined, 400, 'INVALID_INPUT'],
    ['text', 'sessions.create', '{}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      'sessions.create',
      'a=b',
      { 'content-type': 'multipart/form-data; boundary=x' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'bytes',
      'sessions.create',
      'x',
      { 'content-type': 'application/octet-stream' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a mutation as a query', 'sessions.list', '{}', undefined, 405, 'METHOD_NOT_ALLOWED'],
    ['a stream by POST', 'polls.watch', '{}', undefined, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a batch that is no object',
      'sessions.create,sessions.create?batch=1',
      '[1',
      undefined,
      400,
      'INVALID_JSON',
    ],
  ])('%s', async (_name, path, body, headers, status, code) => {
    expect(await post(path, body, headers)).toMatchObject({ status, code });
  });

  test('a body that is not UTF-8, or too large', async () => {
    const invalid = Buffer.from('{"title":"\xff"}', 'latin1');
    expect(await post('sessions.create', invalid)).toMatchObject({ status: 400, code: 'INVALID_JSON' });
    const large = JSON.stringify({ title: 'a'.repeat(11 * 1024 * 1024) });
    expect(await post('sessions.create', large)).toMatchObject({ status: 413, code: 'PAYLOAD_TOO_LARGE' });
  });

  test('a mutation by GET is refused, and says how', async () => {
    expect(await ask('sessions.create?input={"title":"a"}')).toMatchObject({ status: 405 });
  });

  test('a batch over the limit', async () => {
    const names = (count: number) => Array(count).fill('auth.me').join(',');
    expect(await ask(`${names(50)}?batch=1`)).toMatchObject({ status: 200 });
    expect(await ask(`${names(51)}?batch=1`)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(await ask(`${names(1_000)}?batch=1`)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(await ask('polls.watch,polls.watch?batch=1')).toMatchObject({ status: 400 });
  });

  test('credentials in the URL are refused, with calls and with streams', async () => {
    for (const query of [`token=${host.token}`, `access_token=${host.token}`, 'apiKey=pk_1']) {
      expect(await ask(`auth.me?${query}`)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
      expect(await ask(`polls.watch?${query}`)).toMatchObject({ framed: true, code: 'UNAUTHENTICATED' });
    }
    const parameters = encodeURIComponent(JSON.stringify({ token: host.token }));
    expect(await ask(`auth.me?connectionParams=${parameters}`)).toMatchObject({ status: 401 });
    expect(await ask(`polls.watch?connectionParams=${parameters}`)).toMatchObject({
      framed: true,
      code: 'UNAUTHENTICATED',
    });
  });

  test.each([
    ['no JSON', 'nonsense', 'INVALID_JSON'],
    ['truncated', '{"ticket"', 'INVALID_JSON'],
    ['a number', '1', 'INVALID_INPUT'],
    ['an array', '[]', 'INVALID_INPUT'],
    ['a ticket of another type', '{"ticket":{}}', 'INVALID_INPUT'],
    ['a forged ticket', '{"ticket":"forged"}', 'INVALID_STREAM_TICKET'],
    ['half a ticket', '{"ticket":"e30."}', 'INVALID_STREAM_TICKET'],
    ['__proto__', '{"__proto__":{"ticket":"a"}}', 'UNAUTHENTICATED'],
  ])('connection params: %s → an error frame, and the process lives', async (_name, parameters, code) => {
    const scene = await startScene(server.url);
    const input = encodeURIComponent(JSON.stringify({ pollId: scene.poll.id }));
    const path = `polls.watch?input=${input}&connectionParams=${encodeURIComponent(parameters)}`;
    const response = await fetch(`${server.url}/trpc/${path}`);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const frame = /event: serialized-error\ndata: (.*)\n/.exec(await response.text())?.[1] ?? '{}';
    expect(JSON.parse(frame)).toMatchObject({ data: { error: { code } } });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });

  test.each([
    ['no input', '', 'INVALID_INPUT'],
    ['broken input', '?input={', 'INVALID_JSON'],
    ['a forged place', '?lastEventId=forged&input=', 'INVALID_RESUME_TOKEN'],
    ['a place of another type', '?input={"lastEventId":1}', 'INVALID_INPUT'],
  ])('a subscription with %s → an error frame', async (_name, query, code) => {
    const scene = await startScene(server.url);
    host = scene.host;
    const input = encodeURIComponent(JSON.stringify({ pollId: scene.poll.id }));
    const path = `polls.watch${query.endsWith('input=') ? query + input : query}`;
    expect(await ask(path)).toMatchObject({ status: 200, framed: true, code });
  });
});
