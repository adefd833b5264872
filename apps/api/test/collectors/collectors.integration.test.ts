import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noOverload } from '../../src/ops/overload.ts';
import { captured } from '../../src/protocols/collectors/testing/captured-requests.ts';
import { createKey, createProject } from '../board/scene.ts';
import { registerHost } from '../scenario.ts';
import { startTestServer } from '../start-server.ts';
import { startCollectorStage } from './collector-stage.ts';

async function post(url: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: text ? JSON.parse(text) : undefined,
  };
}

const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });
const capture = (api_key: string, ...batch: unknown[]) => JSON.stringify({ api_key, batch });
const event = (uuid: string, properties = {}) => ({ event: 'clicked', distinct_id: 'u1', uuid, properties });

describe('the collectors of a server', () => {
  let stage: Awaited<ReturnType<typeof startCollectorStage>>;
  beforeAll(async () => {
    stage = await startCollectorStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  const lossesOf = async (act: () => Promise<unknown>) => {
    const before = await stage.losses();
    await act();
    const after = await stage.losses();
    return Object.fromEntries(
      Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)]),
    );
  };

  test('captured requests of all families are stored, and once', async () => {
    const requests = [
      () => post(`${stage.url}/batch/`, captured.posthogNode.replaceAll('pk_1', stage.key)),
      () => post(`${stage.url}/v1/batch`, captured.segment, basic(stage.key)),
      () => post(`${stage.url}/v1/logs`, captured.otlpJson, { 'x-api-key': stage.key }),
      () =>
        post(`${stage.url}/v1/logs`, gzipSync(Buffer.from(captured.otlpProtobuf, 'base64')), {
          'content-type': 'application/x-protobuf',
          authorization: `Bearer ${stage.key}`,
        }),
    ];
    for (const send of requests) expect((await send()).status).toBe(200);
    const stored = await stage.events();
    expect(stored.map(({ name, level, userId, timestamp }) => [name, level, userId, timestamp])).toEqual([
      ['signed_up', 'info', 'user-1', '2026-11-28T19:22:45.620Z'],
      ['$exception', 'error', 'user-1', '2026-11-28T19:22:45.623Z'],
      ['Signed Up', 'info', 'user-1', '2026-11-28T19:22:45.996Z'],
      ['identify', 'info', 'user-1', '2026-11-28T19:22:45.996Z'],
      ['page', 'info', 'anon-1', '2026-11-28T19:22:45.996Z'],
      ['log', 'error', 'u1', '2026-01-02T03:04:05.678Z'],
      ['cart.updated', 'info', null, '2026-11-28T19:22:46.118Z'],
      ['log', 'error', 'u1', '2026-01-02T03:04:05.678Z'],
      ['cart.updated', 'info', null, '2026-11-28T19:22:46.140Z'],
    ]);
    const losses = await lossesOf(async () => {
      for (const send of requests) expect((await send()).status).toBe(200);
    });
    expect(losses).toMatchObject({ duplicate: 9, refused: 0 });
    expect(await stage.events()).toHaveLength(9);
  });

  test('one event that is refused is counted, and spoils no other', async () => {
    const large = event('too-large', { text: 'x'.repeat(33 * 1024) });
    const losses = await lossesOf(async () => {
      const { status, body } = await post(
        `${stage.url}/i/v0/e/`,
        gzipSync(capture(stage.key, event('good-1'), large, { uuid: 'no-name' }, event('good-2'))),
        { 'content-type': 'text/plain' },
      );
      expect([
        status,
        body.rejected.map(({ index, code }: { index: number; code: string }) => [index, code]),
      ]).toEqual([
        200,
        [
          [1, 'EVENT_TOO_LARGE'],
          [2, 'INVALID_INPUT'],
        ],
      ]);
    });
    expect(losses).toMatchObject({ refused: 2, duplicate: 0 });
    expect((await stage.events()).slice(-2).map(({ id }) => id)).toEqual(['good-1', 'good-2']);
  });

  test('what PostgreSQL cannot hold is stored as what it can', async () => {
    const odd = `{"api_key":"${stage.key}","event":"odd","uuid":"odd","distinct_id":"a\\u0000b","properties":{"__proto__":{"x":"\\ud800"}}}`;
    expect((await post(`${stage.url}/capture/`, odd)).status).toBe(200);
    expect((await stage.events()).at(-1)).toMatchObject({
      id: 'odd',
      userId: 'a\uFFFDb',
      properties: { '[__proto__]': { x: '\uFFFD' } },
    });
  });

  test('a key that is unknown, of another scope or revoked is refused in the words of each', async () => {
    const owner = await registerHost(stage.url);
    const project = await createProject(owner);
    const reader = await createKey(stage.url, owner, project.id, ['read']);
    const revoked = await createKey(stage.url, owner, project.id);
    expect((await post(`${stage.url}/e/`, capture(revoked.key, event('1')))).status).toBe(200);
    await owner.delete(`/projects/${project.id}/keys/${revoked.id}`);
    for (const [key, status, code] of [
      ['pk_unknown', 401, 'INVALID_API_KEY'],
      ['nonsense', 401, 'INVALID_API_KEY'],
      [owner.token, 401, 'INVALID_API_KEY'],
      [revoked.key, 401, 'INVALID_API_KEY'],
      [reader.key, 403, 'FORBIDDEN'],
    ] as const) {
      const posthog = await post(`${stage.url}/batch/`, capture(key, event('2')));
      const segment = await post(`${stage.url}/v1/batch`, captured.segment, basic(key));
      const otlp = await post(`${stage.url}/v1/logs`, captured.otlpJson, { 'x-api-key': key });
      expect([posthog.status, posthog.body.code]).toEqual([status, code]);
      expect([segment.status, segment.body.code]).toEqual([status, code]);
      expect([otlp.status, otlp.body.message]).toEqual([status, expect.stringContaining(code)]);
    }
  });

  test('a page of any origin may read every answer, refusals of the server included', async () => {
    const headers = { origin: 'https://shop.example' };
    for (const answer of [
      await post(`${stage.url}/e/`, capture(stage.key, event('cors')), headers),
      await post(`${stage.url}/e/`, '{', headers),
    ]) {
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('access-control-expose-headers')).toContain('Retry-After');
    }
    const preflight = await fetch(`${stage.url}/v1/logs`, {
      method: 'OPTIONS',
      headers: { ...headers, 'access-control-request-method': 'POST' },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    // What is not the SDKs' stays closed.
    const elsewhere = await fetch(`${stage.url}/api/v1/projects`, { headers });
    expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('small bodies that unpack to large ones are not read', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    for (const path of ['/e/', '/batch/', '/v1/batch', '/v1/logs']) {
      const { status, text } = await post(stage.url + path, bomb, { 'content-encoding': 'gzip' });
      expect([path, status, text]).toEqual([path, 413, expect.stringContaining('PAYLOAD_TOO_LARGE')]);
    }
  });
});

test('what is refused before anything is read has the form of each family, and a page may read it', async () => {
  await using server = await startTestServer({ overload: { ...noOverload, overloaded: () => true } });
  for (const [path, body] of [
    ['/e/', { type: 'validation_error', code: 'OVERLOADED', detail: expect.any(String), attr: null }],
    ['/v1/batch', { success: false, code: 'OVERLOADED', message: expect.any(String) }],
    ['/v1/logs', { code: 14, message: expect.stringMatching(/^OVERLOADED: /) }],
  ] as const) {
    const answer = await post(server.url + path, '{}', { origin: 'https://shop.example' });
    expect([answer.status, answer.headers.get('retry-after'), answer.body]).toEqual([503, '1', body]);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  }
});

describe('over the limit of a project', () => {
  test('each SDK is told in its own way when to come again, and the ledger counts what was turned away', async () => {
    await using server = await startTestServer({ environment: { INGEST_EVENTS_PER_SECOND: '50' } });
    const owner = await registerHost(server.url);
    const { id } = await createProject(owner);
    const { key } = await createKey(server.url, owner, id);
    const many = Array.from({ length: 1_000 }, (_, index) => event(`many-${index}`));
    expect((await post(`${server.url}/batch/`, capture(key, ...many))).status).toBe(200);
    // Two seconds' worth, more than what has come back meanwhile.
    const more = many.slice(0, 900).map(({ uuid }) => event(`more-${uuid}`));

    const retryAfter = expect.stringMatching(/^\d+$/);
    const told = async (path: string, body: string, headers = {}) => {
      const answer = await post(server.url + path, body, headers);
      return [answer.status, answer.headers.get('retry-after'), answer.body];
    };
    expect(await told('/batch/', capture(key, ...more))).toEqual([
      429,
      retryAfter,
      expect.objectContaining({ code: 'RATE_LIMITED' }),
    ]);
    expect(await told('/e/', capture(key, ...more))).toEqual([
      503,
      retryAfter,
      expect.objectContaining({ code: 'RATE_LIMITED' }),
    ]);
    const messages = more.map(({ uuid }) => ({ type: 'track', event: 'x', messageId: uuid }));
    expect(await told('/v1/batch', JSON.stringify({ batch: messages }), basic(key))).toEqual([
      429,
      retryAfter,
      expect.objectContaining({ code: 'RATE_LIMITED' }),
    ]);
    const logRecords = more.map(({ uuid }) => ({ body: { stringValue: uuid } }));
    const logs = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
    expect(await told('/v1/logs', logs, { 'x-api-key': key })).toEqual([
      429,
      '3',
      expect.objectContaining({ code: 8 }),
    ]);
    await expect
      .poll(async () => (await owner.get(`/projects/${id}/ledger`)).data.totals.limited, { timeout: 15_000 })
      .toBe(4 * more.length);
  });
});
