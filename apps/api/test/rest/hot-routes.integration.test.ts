import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey, createProject } from '../board/scene.ts';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Told {
  readonly status: number | undefined;
  readonly headers: object;
  readonly body: unknown;
}

/** What one answer has for itself. */
const own = ['date', 'x-request-id', 'content-length'];

describe('what is served without the framework', () => {
  let server: TestServer;
  let ingestKey: string;
  let readKey: string;
  let voter: string;
  let pollId: string;
  let optionId: string;
  beforeAll(async () => {
    server = await startTestServer({ environment: { CORS_ORIGINS: 'https://pages.example' } });
    const host = await registerHost(server.url);
    const { id: projectId } = await createProject(host);
    ingestKey = (await createKey(server.url, host, projectId)).key;
    readKey = (await createKey(server.url, host, projectId, ['read'])).key;
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    pollId = poll.id;
    optionId = poll.optionIds[0] ?? '';
    voter = (await join(server.url, session.code)).token;
  });
  afterAll(() => server.stop());

  function send(path: string, body: string | Buffer, headers: Record<string, string>): Promise<Told> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(`${server.url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          ...headers,
        },
      });
      sent.on('error', reject);
      sent.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () => {
          const kept = Object.entries(response.headers).filter(([name]) => !own.includes(name));
          const told = JSON.parse(text);
          if (told.error) delete told.error.requestId;
          resolve({ status: response.statusCode, headers: Object.fromEntries(kept), body: told });
        });
      });
      sent.end(body);
    });
  }

  /** An address with a query takes the ordinary way, also if the query is empty. */
  async function byBothWays(path: string, body: string | Buffer, headers: Record<string, string>) {
    const hot = await send(path, body, headers);
    return { hot, ordinary: await send(`${path}?`, body, headers) };
  }

  const event = (fields: object) => JSON.stringify({ name: 'order.paid', ...fields });
  const paths = ['/ingest', '/api/v1/ingest'];

  test.each([
    ['a good event', 202, () => event({ id: 'twice' }), () => ({ 'x-api-key': ingestKey })],
    ['a bearer key', 202, () => event({ id: 'twice' }), () => ({ authorization: `Bearer ${ingestKey}` })],
    ['a field that is none', 400, () => event({ role: 'admin' }), () => ({ 'x-api-key': ingestKey })],
    ['a number for a text', 400, () => event({ name: 5 }), () => ({ 'x-api-key': ingestKey })],
    ['a polluted prototype', 400, () => '{"name":"a","__proto__":{}}', () => ({ 'x-api-key': ingestKey })],
    [
      'too large an event',
      413,
      () => event({ properties: { text: 'a'.repeat(40_000) } }),
      () => ({ 'x-api-key': ingestKey }),
    ],
    ['no JSON', 400, () => '{"name":', () => ({ 'x-api-key': ingestKey })],
    ['nothing at all', 400, () => '', () => ({ 'x-api-key': ingestKey })],
    ['no UTF-8', 400, () => Buffer.from([0x22, 0xff, 0x22]), () => ({ 'x-api-key': ingestKey })],
    ['a list', 400, () => '[]', () => ({ 'x-api-key': ingestKey })],
    ['nobody', 401, () => event({}), () => ({})],
    ['an unknown key', 401, () => event({}), () => ({ 'x-api-key': 'pk_none' })],
    ['a key that reads', 403, () => event({}), () => ({ 'x-api-key': readKey })],
    [
      'a bad idempotency key',
      400,
      () => event({}),
      () => ({ 'x-api-key': ingestKey, 'idempotency-key': 'a b' }),
    ],
  ])('%s at /ingest is answered %i, the same by both ways', async (_what, status, body, headers) => {
    for (const path of paths) {
      await send(path, event({ id: 'twice' }), { 'x-api-key': ingestKey }); // a duplicate from now on
      const { hot, ordinary } = await byBothWays(path, body(), headers());
      expect(hot).toEqual(ordinary);
      expect(hot.status).toBe(status);
    }
  });

  test.each([
    ['a vote', 201, () => ({ optionIds: [optionId] }), () => voter],
    ['an option that is none', 400, () => ({ optionIds: [pollId] }), () => voter],
    ['nobody', 401, () => ({ optionIds: [optionId] }), () => 'pt_none'],
  ])('%s is answered %i, the same by both ways', async (_what, status, body, token) => {
    const path = `/api/v1/polls/${pollId}/votes`;
    const { hot, ordinary } = await byBothWays(path, JSON.stringify(body()), {
      authorization: `Bearer ${token()}`,
      'idempotency-key': `once-${status}`,
    });
    expect(hot).toEqual(ordinary);
    expect(hot.status).toBe(status);
  });

  test('both ways are counted, and what is left over takes the ordinary one', async () => {
    const counted = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text();
      const line = /pulse_http_requests_total\{method="POST",route="\/ingest",status="202"\} (\d+)/.exec(
        text,
      );
      return Number(line?.[1] ?? 0);
    };
    const before = await counted();
    const key = { 'x-api-key': ingestKey };
    await send('/ingest', event({}), key);
    await send('/ingest', event({}), { ...key, origin: 'https://pages.example' });
    await send('/ingest', event({}), { ...key, 'content-type': 'application/json;charset=UTF-8' });
    await expect.poll(counted).toBe(before + 3);
    expect((await restClient(server.url, ingestKey).get('/ingest')).status).toBe(404);
  });

  test('a request that is cut in the middle stores nothing, and the next is answered', async () => {
    const sent = httpRequest(`${server.url}/ingest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 100, 'x-api-key': ingestKey },
    });
    const closed = new Promise((resolve) => sent.on('close', resolve));
    sent.on('error', () => {}); // the socket is destroyed on purpose
    await new Promise<void>((resolve) => sent.write('{"name":', () => resolve()));
    sent.destroy();
    await closed;
    expect((await send('/ingest', event({}), { 'x-api-key': ingestKey })).status).toBe(202);
  });
});
