import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHost, type TestHost } from '../../scenario.ts';
import { startTestServer, type TestServer } from '../../start-server.ts';

/** Further members of the classes that test/trpc/hostile-input.integration.test.ts has examples of. */
describe('hostile tRPC requests, further ones', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function ask(path: string, init: RequestInit = {}) {
    const headers = {
      authorization: `Bearer ${host.token}`,
      'content-type': 'application/json',
      ...init.headers,
    };
    const response = await fetch(`${server.url}/trpc/${path}`, { ...init, headers });
    const text = await response.text();
    const frame = /event: serialized-error\ndata: (.*)\n/.exec(text)?.[1];
    const [first] = [JSON.parse(frame ?? text)].flat();
    const error = frame === undefined ? first.error : first;
    return { status: response.status, code: error?.data.error.code, framed: frame !== undefined };
  }

  test.each([
    'hasOwnProperty',
    'valueOf.call',
    '__defineGetter__',
    'auth.me.constructor',
    'auth.toString',
    'polls.watch.subscribe',
    '_def',
    '_def.procedures',
    'auth%00.me',
    '.',
    'auth..me',
    'AUTH.ME',
    'auth/me',
  ])('there is nothing at %j', async (path) => {
    for (const init of [{}, { method: 'POST', body: '{}' }]) {
      expect(await ask(path, init)).toMatchObject({ status: 404, code: 'OPERATION_NOT_FOUND' });
    }
  });

  const calls = (count: number, separator = ',') => Array(count).fill('auth.me').join(separator);
  test.each([
    ['separated by escaped commas', `${calls(51, '%2C')}?batch=1`],
    ['of queries that do not exist', `${Array(60).fill('x').join(',')}?batch=1`],
    ['whose input is for more', `${calls(51)}?batch=1&input={"99":{}}`],
  ])('a batch over the limit, %s, is refused whole', async (_name, path) => {
    expect(await ask(path)).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  test('a batch of commands over the limit changes nothing', async () => {
    const names = Array(51).fill('sessions.create').join(',');
    const body = JSON.stringify(
      Object.fromEntries(Array.from({ length: 51 }, (_, index) => [index, { title: 'x' }])),
    );
    expect(await ask(`${names}?batch=1`, { method: 'POST', body })).toMatchObject({ status: 400 });
    expect((await host.get<unknown[]>('/sessions')).data).toEqual([]);
  });

  test.each([
    ['a batch that is a list', 'auth.me,auth.me?batch=1&input=[1,2]'],
    ['a batch of prototypes', 'auth.me,auth.me?batch=1&input={"__proto__":{},"constructor":1}'],
    ['a batch without its word', 'auth.me,auth.me'],
    ['input that is a number', 'auth.me?input=1e999'],
  ])('%s is answered, and never by a fault of ours', async (_name, path) => {
    const { status } = await ask(path);
    expect(status).toBeLessThan(500);
  });

  test.each([
    ['a string', '"ticket"', 'INVALID_INPUT'],
    ['a boolean', 'false', 'INVALID_INPUT'],
    ['infinity', '1e999', 'INVALID_INPUT'],
    ['lists in lists', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 'INVALID_INPUT'],
    ['a list for a ticket', '{"ticket":[]}', 'INVALID_INPUT'],
    ['constructor', '{"constructor":{"prototype":{"ticket":"a"}}}', 'UNAUTHENTICATED'],
    ['a ticket and a token', '{"ticket":"a","token":"b"}', 'UNAUTHENTICATED'],
    ['half a surrogate pair', '{"ticket":"\\ud800"}', 'INVALID_STREAM_TICKET'],
    ['NUL', '{"ticket":"\\u0000"}', 'INVALID_STREAM_TICKET'],
  ])('connection params: %s → an error frame, and the process lives', async (_name, parameters, code) => {
    const query = new URLSearchParams({ input: '{"pollId":"x"}', connectionParams: parameters });
    const response = await fetch(`${server.url}/trpc/polls.watch?${query}`);
    const frame = /event: serialized-error\ndata: (.*)\n/.exec(await response.text())?.[1] ?? '{}';
    expect(JSON.parse(frame)).toMatchObject({ data: { error: { code } } });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });
});
