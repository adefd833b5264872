import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readConfig } from '@pulse/config';
import { connectWebSocket, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { assembleCast, type Cast } from '../cast.ts';
import { ask as askGraphQL } from '../graphql/graphql-client.ts';
import { clerkUserId, deletedUser, sendEvent, startClerk } from '../identity/clerk.ts';
import { ask as askRaw } from '../raw-http.ts';
import { restClient } from '../rest-client.ts';
import { createSession } from '../scenario.ts';
import { ask as askSocketIo, connected, socketIo } from '../socket-io/socket-io-client.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { callByName, refusalOf, trpcClient } from '../trpc/trpc-client.ts';
import { everywhere, followEverywhere, whoAmIEverywhere } from './every-protocol.ts';

/*
 * What went wrong in products of our kind, each shown to be absent here, end to end and on more than one protocol.
 * Most classes have thorough tests of their own; these are short, and named after what they answer.
 */

describe('what happened to peers', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const alive = async () => expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);

  test('Parse CVE-2026-32594: a policy that one transport skips; every use case refuses nobody-in-particular on each', async () => {
    const trpc = trpcClient(server.url);
    const socket = await connected(socketIo(server.url, {}));
    const guarded = server.composition.catalogue.entries.filter(
      ({ permission, kind }) => permission !== 'anyone' && kind !== 'stream',
    );
    expect(guarded.length).toBeGreaterThan(30);
    for (const { name, kind, http } of guarded) {
      const overSocket = await askSocketIo(socket, name, {});
      const overTrpc = await refusalOf(callByName(trpc, name, kind === 'query' ? 'query' : 'command', {}));
      const path = http && `/api/v1${http.path.replaceAll(/:\w+/g, randomUUID())}`;
      const overRest = path
        ? await fetch(server.url + path, {
            method: http.method,
            ...(http.method === 'GET' || http.method === 'DELETE'
              ? {}
              : { headers: { 'content-type': 'application/json' }, body: '{}' }),
          })
        : undefined;
      const codes = [overSocket.success || overSocket.error.code, overTrpc.code, overRest?.status ?? 401];
      expect([name, ...codes]).toEqual([name, 'UNAUTHENTICATED', 'UNAUTHENTICATED', 401]);
    }
    socket.disconnect();
    const fields = '{ sessionsList { nextCursor } }';
    expect((await askGraphQL(server.url, fields)).code).toBe('UNAUTHENTICATED');
  });

  test('Parse CVE-2026-30947: live queries without the policy of reads; following is decided as reading is', async () => {
    const strangers = [cast.otherHost, cast.stranger] as const;
    for (const { token } of strangers) {
      const verdicts = await followEverywhere(server.url, token, cast.session.id);
      expect(new Set(Object.values(verdicts))).toEqual(new Set(['CHANNEL_NOT_FOUND', 'SESSION_NOT_FOUND']));
      const absent = await followEverywhere(server.url, token, randomUUID());
      expect(absent).toEqual(verdicts);
    }
    const verdicts = await followEverywhere(server.url, cast.host.token, cast.session.id);
    expect(new Set(Object.values(verdicts))).toEqual(new Set(['ok']));
  });

  test('Mattermost CVE-2026-9162: sockets that outlive a revocation; each kind of connection ends with it', async () => {
    await using clerk = await startClerk();
    await using strict = await startTestServer({ environment: clerk.environment });
    const userId = clerkUserId();
    const token = await clerk.token(userId);
    const session = await createSession(restClient(strict.url, token));
    const channels = [`session:${session.id}`];
    const socket = await connectWebSocket({ url: strict.url, token });
    const io = await connected(socketIo(strict.url, { token }, { reconnection: false }));
    const disconnected = new Promise<void>((resolve) => io.once('disconnect', () => resolve()));
    const stream = await openEventStream({ url: strict.url, token, channels });
    const graphql = new WebSocket(`${strict.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(graphql, 'open');
    graphql.send(JSON.stringify({ type: 'connection_init', payload: { token } }));
    await once(graphql, 'message');
    const graphqlClosed = once(graphql, 'close');

    expect(await sendEvent(strict.url, deletedUser(userId))).toMatchObject({ outcome: 'applied' });
    expect((await socket.closed).code).toBe(4401);
    expect((await graphqlClosed)[0]).toBe(4401);
    await disconnected;
    await stream.ended;
    expect(await whoAmIEverywhere(strict.url, token)).toEqual(everywhere('UNAUTHENTICATED'));
  });

  test('Parse CVE-2026-30863: an issuer without an audience accepts tokens for others; it does not start', () => {
    for (const environment of [
      { OIDC_ISSUERS: 'https://login.example.org' },
      { CLERK_ISSUER: 'https://clerk.example.org' },
    ]) {
      expect(() => readConfig(environment)).toThrow('would be accepted');
    }
  });

  test('Fastify CVE-2025-32442: a Content-Type that parses and does not validate; nothing gets by unvalidated', async () => {
    const body = JSON.stringify({ title: 'Unvalidated', role: 'admin' });
    for (const type of [
      'application/json',
      'application/json ; charset=utf-8',
      'application/json\t; x=y',
      'application/JSON',
      ' application/json',
      'application/json,text/plain',
      'application/json;',
      'application/jsonp',
      'text/json',
      'application/x-www-form-urlencoded',
      'text/plain;application/json',
    ]) {
      for (const path of ['/api/v1/sessions', '/trpc/sessions.create']) {
        const answer = await askRaw(server.url, {
          method: 'POST',
          path,
          headers: { 'content-type': type, authorization: `Bearer ${cast.host.token}` },
          body,
        });
        expect([path, type, [400, 415].includes(answer.status)]).toEqual([path, type, true]);
        expect(answer.body).toMatch(/"code":"(UNKNOWN_FIELD|UNSUPPORTED_MEDIA_TYPE)"/);
      }
    }
    const { data } = await cast.host.get('/sessions');
    expect(data.map(({ title }: { title: string }) => title)).not.toContain('Unvalidated');
  });

  test('Fastify CVE-2026-3635: forwarded headers of anybody; they change nothing', async () => {
    const forwarded = {
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-for': '127.0.0.1',
      forwarded: 'proto=https;host=evil.example',
    };
    const registered = await restClient(server.url).post(
      '/auth/register',
      { email: `${randomUUID()}@example.org`, password: 'correct horse' },
      forwarded,
    );
    const cookie = registered.headers.get('set-cookie') ?? '';
    expect(cookie).not.toContain('Secure');
    expect(registered.headers.get('strict-transport-security')).toBeNull();
    // Nor do they make a foreign page ours, for the cookie or for a socket.
    const foreign = { ...forwarded, origin: 'https://evil.example' };
    const refreshed = await restClient(server.url).post('/auth/refresh', undefined, {
      ...foreign,
      cookie: cookie.split(';', 1)[0] ?? '',
    });
    expect([refreshed.status, refreshed.code]).toEqual([403, 'FORBIDDEN']);
    for (const path of ['/api/v1/ws', '/socket.io/?EIO=4&transport=websocket', '/graphql']) {
      const socket = new WebSocket(server.url.replace('http', 'ws') + path, 'graphql-transport-ws', {
        headers: { ...foreign, cookie: cookie.split(';', 1)[0] ?? '' },
      });
      socket.on('error', () => undefined);
      const [, response] = await once(socket, 'unexpected-response');
      expect([path, response.statusCode]).toEqual([path, 403]);
      socket.terminate();
    }
  });

  test('tRPC CVE-2025-43855: connection parameters that end the process; they end a stream', async () => {
    for (const parameters of [
      '{',
      '[]',
      '"x"',
      '1',
      'true',
      '{"a":{"toString":1}}',
      '{"__proto__":1}',
      'null',
    ]) {
      const query = `connectionParams=${encodeURIComponent(parameters)}`;
      for (const path of ['polls.watch', 'sessions.watch', 'auth.me']) {
        const response = await fetch(`${server.url}/trpc/${path}?${query}`);
        await response.text();
        expect([path, parameters, response.status < 500]).toEqual([path, parameters, true]);
      }
    }
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init","payload":[{"toString":1}]}');
    await once(socket, 'close');
    await alive();
  });

  test('Socket.IO CVE-2024-38355: an event that ends the process; it ends a connection', async () => {
    for (const packet of [
      '40{',
      '42["error"]',
      '451-["x",{"_placeholder":true,"num":9}]',
      '42["__proto__"]',
      '9',
      '',
    ]) {
      const socket = new WebSocket(
        `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      );
      await once(socket, 'open');
      socket.send('40');
      socket.send(packet);
      socket.send('42["error",{"message":"x"}]');
      socket.close();
      await once(socket, 'close');
    }
    for (const frame of ['{', '[]', '{"type":"auth"}', '{"id":1,"type":"auth","token":{}}', 'null']) {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/api/v1/ws`);
      await once(socket, 'open');
      socket.send(frame);
      const [code] = await once(socket, 'close');
      expect([frame, code >= 4400]).toEqual([frame, true]);
    }
    await alive();
  });

  test('h3 CVE-2026-33128, Hono CVE-2026-29085: line breaks that begin an event of their own; one message is one event', async () => {
    const content = 'first\r\n\r\ndata: {"forged":true}\n\nevent: forged\rid: 1\r\nthe very end';
    const { id } = cast.session;
    const input = encodeURIComponent(JSON.stringify({ sessionId: id }));
    const authorization = `Bearer ${cast.host.token}`;
    const accept = 'text/event-stream';
    const streams = await Promise.all([
      openText(`${server.url}/api/v1/sse?channels=session:${id}`, { headers: { authorization } }),
      openText(`${server.url}/trpc/sessions.watch?input=${input}`, { headers: { authorization, accept } }),
      openText(`${server.url}/graphql`, {
        method: 'POST',
        headers: { authorization, accept, 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `subscription { sessionsWatch(input: { sessionId: "${id}" }) { event data } }`,
        }),
      }),
    ]);
    const posted = await cast.participant.post(`/sessions/${id}/messages`, { kind: 'chat', content });
    expect(posted.status).toBe(201);
    for (const stream of streams) {
      const text = await stream.until('the very end');
      expect(text).toContain(JSON.stringify(posted.data.content).slice(1, -1));
      const lines = text.split(/\r\n|\r|\n/);
      expect(lines.filter((line) => /^(event: ?forged|id: ?1$|data: ?\{"forged")/.test(line))).toEqual([]);
    }
  });

  test('Parse CVE-2026-33624: a secret that works once, used many times at once; one successor, whatever the protocol', async () => {
    const { data } = await restClient(server.url).post('/auth/register', {
      email: `${randomUUID()}@example.org`,
      password: 'correct horse',
      transport: 'body',
    });
    const refreshToken = data.refreshToken as string;
    const trpc = trpcClient(server.url);
    const exchanges = Array.from({ length: 20 }, async (_, index) =>
      index % 2 === 0
        ? (await restClient(server.url).post('/auth/refresh', { refreshToken })).data.refreshToken
        : (await trpc.auth.refresh.mutate({ refreshToken })).refreshToken,
    );
    expect(new Set(await Promise.all(exchanges)).size).toBe(1);
  });

  test('better-auth CVE-2025-61928: credentials made for whom the request names; they are for whom the token names', async () => {
    const victim = cast.host.userId;
    const channels = [`session:${cast.session.id}`];
    const trpc = trpcClient(server.url);
    const socket = await connected(socketIo(server.url, {}));
    for (const extra of [{}, { userId: victim }, { actor: { kind: 'user', userId: victim } }]) {
      const input = { channels, ...extra };
      const overRest = await restClient(server.url).post('/stream-tickets', input, { 'x-user-id': victim });
      const overTrpc = await refusalOf(callByName(trpc, 'streams.ticket', 'command', input));
      const overSocket = await askSocketIo(socket, 'streams.ticket', input);
      const codes = [overRest.code, overTrpc.code, overSocket.success || overSocket.error.code];
      expect(codes).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED']);
    }
    socket.disconnect();
    const asOther = await cast.otherHost.post('/stream-tickets', { channels, userId: victim });
    expect(asOther.code).toBe('UNKNOWN_FIELD');
  });

  test.todo('Directus CVE-2026-35412, overwriting another’s file: there are no uploads yet');
});

/** Reads a stream as text; resolves once something of it has come. */
async function openText(url: string, init: RequestInit) {
  const abort = new AbortController();
  const response = await fetch(url, { ...init, signal: abort.signal });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const readOn = async () => {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream has ended: ${text}`);
    text += decoder.decode(value, { stream: true });
  };
  while (!text.includes('"event"')) await readOn();
  return {
    async until(part: string): Promise<string> {
      while (!text.includes(part)) await readOn();
      abort.abort();
      return text;
    },
  };
}
