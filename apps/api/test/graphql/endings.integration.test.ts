import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createPoll, createSession, registerHost, type TestHost, type TestPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
let host: TestHost;
let poll: TestPoll;
beforeAll(async () => {
  server = await startTestServer({ environment: { JWT_ACCESS_EXPIRES: '3s' } });
  host = await registerHost(server.url);
  poll = await createPoll(host, (await createSession(host)).id);
});
afterAll(() => server.stop());

const query = () => `subscription { pollsWatch(input: { pollId: "${poll.id}" }) { pos } }`;

it('a token that expires ends an event stream, which says so', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${host.token}`,
    },
    body: JSON.stringify({ query: query() }),
  });
  const blocks = (await response.text()).split('\n\n');
  expect(blocks[1]).toContain('event: next\ndata: {"data":{"pollsWatch":{"pos":');
  expect(blocks[2]).toContain('"code":"TOKEN_EXPIRED"');
  expect(blocks[3]).toBe('event: complete\ndata:');
});

it('and closes a socket with 4401', async () => {
  const { token } = await registerHost(server.url); // the administrator's expired; this one sees nothing, but lives
  const codes: number[] = [];
  const client = createClient({
    url: `${server.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { token },
    lazy: false,
    retryAttempts: 0,
    onNonLazyError() {},
    on: { closed: (event) => codes.push((event as { code: number }).code) },
  });
  await expect.poll(() => codes, { timeout: 10_000 }).toEqual([4401]);
  await client.dispose();
});
