import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { noOverload } from '../../src/ops/overload.ts';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('under overload', () => {
  let server: TestServer;
  let host: TestHost;
  let overloaded = false;
  beforeAll(async () => {
    server = await startTestServer({ overload: { ...noOverload, overloaded: () => overloaded } });
    host = await registerHost(server.url);
  });
  beforeEach(() => {
    overloaded = true;
  });
  afterAll(() => server.stop());

  test('a request is refused before any work is done for it, and told when to come again', async () => {
    const answer = await restClient(server.url).post('/auth/login', {
      email: 'a@example.org',
      password: 'x',
    });
    expect([answer.status, answer.code]).toEqual([503, 'OVERLOADED']);
    expect(answer.headers.get('retry-after')).toBe('1');
    expect(answer.headers.get('x-request-id')).toBeTruthy();
  });

  test('a new event stream is refused', async () => {
    const response = await fetch(`${server.url}/api/v1/sse?channels=x:y`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  });

  test('a call over a WebSocket that is open already is refused, and works when it is over', async () => {
    overloaded = false;
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/ws`);
    const ask = (frame: object) =>
      new Promise<{ type: string; error?: { code: string } }>((resolve) => {
        socket.once('message', (data) => resolve(JSON.parse(String(data))));
        socket.send(JSON.stringify(frame));
      });
    await new Promise((resolve) => socket.once('open', resolve));
    await ask({ id: '1', type: 'auth', token: host.token });
    overloaded = true;
    const refused = await ask({ id: '2', type: 'call', op: 'auth.me', input: {} });
    expect(refused).toMatchObject({ type: 'error', error: { code: 'OVERLOADED' } });
    overloaded = false;
    expect(await ask({ id: '3', type: 'call', op: 'auth.me', input: {} })).toMatchObject({ type: 'ok' });
    socket.close();
  });

  test('health and metrics answer, and metrics say so', async () => {
    for (const path of ['/health/live', '/health/ready', '/health/startup']) {
      expect((await fetch(server.url + path)).status).toBe(200);
    }
    expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('\npulse_overloaded 1\n');
  });

  test('it recovers by itself', async () => {
    overloaded = false;
    expect((await host.get('/auth/me')).status).toBe(200);
  });
});
