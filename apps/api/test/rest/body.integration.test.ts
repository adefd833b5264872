import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, exchange, type RawAnswer, refusal } from '../raw-http.ts';
import { createSession, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('bad bodies over REST', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  function post(
    body: string | Buffer,
    headers: Record<string, string> = {},
    path = '/sessions',
  ): Promise<RawAnswer> {
    return ask(server.url, {
      method: 'POST',
      path: `/api/v1${path}`,
      headers: { authorization: `Bearer ${host.token}`, 'content-type': 'application/json', ...headers },
      body,
    });
  }

  test.each([
    ['truncated', '{"title":"T"'],
    ['empty', ''],
    ['blank', '  '],
    ['two documents', '{"title":"T"}{"title":"T"}'],
    ['a trailing comma', '{"title":"T",}'],
    ['single quotes', "{'title':'T'}"],
    ['NaN', '{"maxParticipants":NaN}'],
    ['a raw line break in a string', '{"title":"a\nb"}'],
    ['half an escape', '{"title":"\\u12"}'],
    ['a form', 'title=T'],
  ])('%s is INVALID_JSON', async (_what, body) => {
    expect(refusal(await post(body))).toBe('400 INVALID_JSON');
  });

  test.each([
    ['an array', '[{"title":"T"}]'],
    ['a string', '"title"'],
    ['a number', '7'],
    ['null', 'null'],
    ['true', 'true'],
    ['__proto__', '{"title":"T","__proto__":{"role":"admin"}}'],
    ['constructor.prototype', '{"title":"T","constructor":{"prototype":{"role":"admin"}}}'],
    ['prototype', '{"title":"T","prototype":{}}'],
    ['an escaped __proto__', '{"title":"T","\\u005f_proto__":{}}'],
    ['a number for text', '{"title":7}'],
    ['text for a boolean', '{"title":"T","chat":"true"}'],
    ['text for a number', '{"title":"T","maxParticipants":"5"}'],
    ['a list for text', '{"title":["T"]}'],
    ['null for text', '{"title":null}'],
    ['a NUL', '{"title":"a\\u0000b"}'],
    ['a NUL in a name', '{"title":"T","a\\u0000":1}'],
    ['a lone high surrogate', '{"title":"a\\ud800"}'],
    ['a lone low surrogate', '{"title":"\\udc00a"}'],
    ['swapped surrogates', '{"title":"\\udc00\\ud800"}'],
    ['endless', '{"title":"T","maxParticipants":1e999}'],
    ['more than is exact', '{"title":"T","maxParticipants":9007199254740993}'],
    ['next to nothing', '{"title":"T","maxParticipants":1e-320}'],
    ['33 levels', `{"title":${'['.repeat(33)}${']'.repeat(33)}}`],
    ['100,000 levels', `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['100,000 levels of objects', `${'{"title":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(refusal(await post(body))).toBe('400 INVALID_INPUT');
  });

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const body = Buffer.concat([
      Buffer.from('{"title":"'),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('"}'),
    ]);
    expect(refusal(await post(body))).toBe('400 INVALID_JSON');
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{"title":"T"}')]);
    expect(refusal(await post(marked))).toBe('400 INVALID_JSON');
  });

  test('unknown fields are named, not stripped', async () => {
    const register = { email: 'mallory@example.org', password: 'correct horse battery', name: 'Mallory' };
    const answer = await post(
      JSON.stringify({ ...register, role: 'admin', roles: ['admin'] }),
      {},
      '/auth/register',
    );
    expect(refusal(answer)).toBe('400 UNKNOWN_FIELD');
    expect(JSON.parse(answer.body).error.details.fields).toEqual(['role', 'roles']);
    const login = await post(
      JSON.stringify({ email: register.email, password: register.password }),
      {},
      '/auth/login',
    );
    expect(login.status).toBe(401); // no account was made of the rest
  });

  test('__proto__ deep inside is refused as well', async () => {
    const session = await createSession(host);
    const body =
      '{"kind":"single","title":"T","options":[{"text":"A","__proto__":{"text":"B"}},{"text":"C"}]}';
    expect(refusal(await post(body, {}, `/sessions/${session.id}/polls`))).toBe('400 INVALID_INPUT');
  });

  test('a field of the path cannot be said again in query or body', async () => {
    const session = await createSession(host);
    const other = await createSession(host);
    for (const [path, body] of [
      [`/sessions/${session.id}/pause?sessionId=${other.id}`, '{}'],
      [`/sessions/${session.id}/pause`, `{"sessionId":"${other.id}"}`],
    ] as const) {
      expect(refusal(await post(body, {}, path))).toBe('400 INVALID_INPUT');
    }
    expect((await host.get(`/sessions/${session.id}`)).data.status).toBe('live');
  });

  test('10 MiB is the most: more is 413, declared or not', async () => {
    const limit = 10 * 1024 * 1024;
    const fill = (length: number) => `{"title":"${'x'.repeat(length - 12)}"}`;
    expect(refusal(await post(fill(limit)))).toBe('400 INVALID_INPUT');
    const declared = await post('', { 'content-length': String(limit + 1) });
    expect(refusal(declared)).toBe('413 PAYLOAD_TOO_LARGE');
    const chunk = 'x'.repeat(1024 * 1024);
    const head = `POST /api/v1/sessions HTTP/1.1\r\nhost: a\r\nconnection: close\r\nauthorization: Bearer ${host.token}\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`;
    const chunks = Array.from({ length: 11 }, () => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join('');
    expect(refusal(await exchange(server.url, `${head}${chunks}0\r\n\r\n`))).toBe('413 PAYLOAD_TOO_LARGE');
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'application/json-patch+json',
    'text/json',
    'application',
    'json',
    '*/*',
    'application/xml, application/json',
    '"application/json"',
  ])('Content-Type %s is 415', async (type) => {
    expect(refusal(await post('{"title":"T"}', { 'content-type': type }))).toBe('415 UNSUPPORTED_MEDIA_TYPE');
  });

  test('no Content-Type is 415', async () => {
    const answer = await ask(server.url, {
      method: 'POST',
      path: '/api/v1/sessions',
      headers: { authorization: `Bearer ${host.token}` },
      body: '{"title":"T"}',
    });
    expect(refusal(answer)).toBe('415 UNSUPPORTED_MEDIA_TYPE');
  });

  test.each([
    'application/json ; a=b',
    'application/json\t;charset=utf-8',
    'application/json,text/plain',
    'application/json; text/plain',
    'application/json;',
    'application/ json',
    'application/json; charset=utf-16',
    'APPLICATION/JSON',
    'application/json\u00a0',
  ])('the odd Content-Type %j never lets anything in unvalidated', async (type) => {
    const answer = await post('{"title":"T","role":"admin"}', { 'content-type': type });
    expect(['415 UNSUPPORTED_MEDIA_TYPE', '400 UNKNOWN_FIELD']).toContain(refusal(answer));
  });

  test('a charset and capitals are no reason to refuse', async () => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON']) {
      expect((await post('{"title":"T"}', { 'content-type': type })).status).toBe(201);
    }
  });
});
