import { gzipSync } from 'node:zlib';
import { DatabaseUnavailable, PulseError, RateLimited } from '@pulse/core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ProtobufReader } from './otlp/protobuf-reader.ts';
import { captured } from './testing/captured-requests.ts';
import { type RecordingCollector, startRecordingCollector } from './testing/recording-collector.ts';

let collector: RecordingCollector;
beforeAll(async () => {
  collector = await startRecordingCollector();
});
afterEach(() => collector.failWith(undefined));
afterAll(() => collector[Symbol.asyncDispose]());

type Body = string | Buffer;

async function send(path: string, body: Body, headers: Record<string, string> = {}) {
  const response = await fetch(collector.url + path, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: response.status,
    headers: response.headers,
    bytes,
    json: isJson ? JSON.parse(bytes.toString()) : undefined,
  };
}

const handed = () => collector.batches.at(-1) ?? [];
const capture = (...batch: unknown[]) => JSON.stringify({ api_key: collector.key, batch });
const event = (uuid = 'e1') => ({ event: 'clicked', distinct_id: 'u1', uuid });
const json = { 'content-type': 'application/json' };
const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });
const limited = (retryAfterSeconds: number) => new PulseError(RateLimited, { retryAfterSeconds });

const posthogPaths = ['/batch', '/e', '/i/v0/e', '/capture', '/track'].flatMap((path) => [path, `${path}/`]);

describe('for posthog SDKs', () => {
  test.each(posthogPaths)('%s answers 200 with JSON', async (path) => {
    const { status, json: answer } = await send(`${path}?ver=1.449.2&_=1795896000000`, capture(event(path)));
    expect([status, answer]).toEqual([200, { status: 'Ok' }]);
    expect(handed()).toEqual([expect.objectContaining({ id: path, name: 'clicked', userId: 'u1' })]);
  });

  test('gzip is known by its first bytes, whatever the headers say', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' },
      { ...json, 'content-encoding': 'gzip' },
      {},
    ] as Record<string, string>[]) {
      const { status } = await send('/e/?compression=gzip-js', gzipSync(capture(event('gz'))), headers);
      expect([status, handed()[0]?.id]).toEqual([200, 'gz']);
    }
  });

  test('a beacon in Base64 is a form', async () => {
    const data = encodeURIComponent(Buffer.from(capture(event('beacon'))).toString('base64'));
    const { status } = await send('/e/?compression=base64', `data=${data}`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect([status, handed()[0]?.id]).toEqual([200, 'beacon']);
  });

  test('refused events are named beside the 200', async () => {
    const { status, json: answer } = await send('/batch/', capture(event(), { properties: {} }));
    expect([status, answer]).toEqual([
      200,
      { status: 'Ok', rejected: [{ index: 1, code: 'INVALID_INPUT', message: 'name is missing' }] },
    ]);
  });

  test('errors have the form of PostHog with our codes', async () => {
    const unknown = await send('/batch/', JSON.stringify({ api_key: 'pk_other', batch: [event()] }));
    expect([unknown.status, unknown.json]).toEqual([
      401,
      { type: 'authentication_error', code: 'INVALID_API_KEY', detail: expect.any(String), attr: null },
    ]);
    expect(await send('/batch/?api_key=pk_recording', JSON.stringify({ batch: [event()] }))).toMatchObject({
      status: 401,
    });
    for (const [body, headers, status, code] of [
      ['{', json, 400, 'INVALID_JSON'],
      [Buffer.from([0x1f, 0x8b, 1, 2]), json, 400, 'INVALID_JSON'],
      ['{}', { ...json, 'content-encoding': 'gzip' }, 400, 'INVALID_JSON'],
      ['{}', { ...json, 'content-encoding': 'br' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['"x"', json, 400, 'INVALID_INPUT'],
    ] as const) {
      const answer = await send('/e/', body, headers);
      expect([answer.status, answer.json.code]).toEqual([status, code]);
    }
  });

  test('neither a large body nor a small one that unpacks to a large one is read: 413', async () => {
    for (const body of ['x'.repeat(4 * 1024 * 1024 + 1), gzipSync(Buffer.alloc(64 * 1024 * 1024))]) {
      const { status, json: answer } = await send('/batch/', body);
      expect([status, answer.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    }
  });

  test('over the limit a server is told 429, a page 503 while it waits so long, and else to be silent', async () => {
    collector.failWith(limited(7));
    const [server, page] = [await send('/batch/', capture(event())), await send('/e/', capture(event()))];
    expect([server.status, server.headers.get('retry-after')]).toEqual([429, '7']);
    expect([page.status, page.headers.get('retry-after'), page.json.code]).toEqual([
      503,
      '7',
      'RATE_LIMITED',
    ]);
    collector.failWith(limited(31));
    const silent = await send('/i/v0/e/', capture(event()));
    expect([silent.status, silent.json]).toEqual([200, { status: 'Ok', quota_limited: ['events'] }]);
  });

  test('when the database is away: 503 and Retry-After', async () => {
    collector.failWith(new PulseError(DatabaseUnavailable));
    const { status, headers } = await send('/e/', capture(event()));
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
  });

  test('POSTHOG_CAPTURE_MODE=v1 is answered event by event', async () => {
    const batch = [{ ...event('good'), options: {} }, { uuid: 'bad' }];
    const { status, json: answer } = await send('/i/v1/analytics/events', JSON.stringify({ batch }), {
      authorization: `Bearer ${collector.key}`,
    });
    expect([status, answer]).toEqual([
      200,
      {
        results: {
          good: { result: 'ok' },
          bad: { result: 'drop', details: 'INVALID_INPUT: name is missing' },
        },
      },
    ]);
  });

  test('there are no flags, and the configuration loads nothing further', async () => {
    for (const path of ['/flags/?v=2', '/flags', '/decide/?v=3']) {
      expect((await send(path, '{}')).json).toMatchObject({ flags: {}, errorsWhileComputingFlags: false });
    }
    const config = await fetch(`${collector.url}/array/pk_recording/config`);
    expect(await config.json()).toMatchObject({
      hasFeatureFlags: false,
      sessionRecording: false,
      siteApps: [],
    });
    const script = await fetch(`${collector.url}/array/${encodeURIComponent('"</script>')}/config.js`);
    expect(script.headers.get('content-type')).toContain('application/javascript');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const page: Record<string, Record<string, unknown>> = {};
    new Function('window', await script.text())(page);
    expect(page._POSTHOG_REMOTE_CONFIG?.['"</script>']).toMatchObject({ siteApps: [] });
  });

  test('pages of any origin may send, without credentials', async () => {
    const preflight = await fetch(`${collector.url}/e/`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(preflight.status).toBe(204);
    for (const { headers } of [preflight, await send('/e/', '{'), await send('/e/', capture(event()))]) {
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
    }
  });
});

describe('for SDKs of Segment', () => {
  test('a batch with the key as the user name, or in its body', async () => {
    const good = captured.segment.replaceAll('pk_1', collector.key);
    expect(await send('/v1/batch', captured.segment, { ...json, ...basic(collector.key) })).toMatchObject({
      status: 200,
      json: { success: true },
    });
    expect(handed()).toHaveLength(3);
    expect((await send('/v1/batch', good)).status).toBe(200);
    expect((await send('/v1/batch', good, basic('pk_other'))).json).toMatchObject({
      code: 'INVALID_API_KEY',
    });
  });

  test.each(['track', 'identify', 'page', 'screen', 'group', 'alias'])(
    '/v1/%s takes one message',
    async (type) => {
      const body = JSON.stringify({ event: 'track', userId: 'u', messageId: type });
      expect((await send(`/v1/${type}`, body, { ...json, ...basic(collector.key) })).status).toBe(200);
      expect(handed()).toEqual([expect.objectContaining({ id: type, name: type })]);
    },
  );

  test('an event that is refused does not take its batch with it', async () => {
    const batch = [{ type: 'track' }, { type: 'track', event: 'Good' }];
    const answer = await send('/v1/batch', JSON.stringify({ batch }), basic(collector.key));
    expect(answer).toMatchObject({ status: 200, json: { success: true, rejected: [{ index: 0 }] } });
  });

  test('what may be tried again says when; 400 is for what nobody can read', async () => {
    collector.failWith(limited(9));
    const answer = await send('/v1/batch', captured.segment);
    expect([answer.status, answer.headers.get('retry-after'), answer.json]).toEqual([
      429,
      '9',
      { success: false, code: 'RATE_LIMITED', message: expect.any(String) },
    ]);
    collector.failWith(new PulseError(DatabaseUnavailable));
    expect((await send('/v1/batch', captured.segment)).status).toBe(503);
    expect((await send('/v1/batch', '{"batch":')).json).toMatchObject({ code: 'INVALID_JSON' });
  });
});

describe('for exporters of OpenTelemetry', () => {
  const protobuf = Buffer.from(captured.otlpProtobuf, 'base64');
  const asProtobuf = { 'content-type': 'application/x-protobuf' };
  const bearer = { authorization: 'Bearer pk_recording' };
  const apiKey = { 'x-api-key': 'pk_recording' };

  test('JSON and protobuf, packed or not, are answered in kind', async () => {
    for (const body of [captured.otlpJson, gzipSync(captured.otlpJson)]) {
      const answer = await send('/v1/logs', body, { ...json, ...bearer });
      expect([answer.status, answer.json]).toEqual([200, { partialSuccess: {} }]);
    }
    for (const body of [protobuf, gzipSync(protobuf)]) {
      const answer = await send('/v1/logs', body, { ...asProtobuf, ...apiKey });
      expect([answer.status, answer.bytes.length]).toEqual([200, 0]);
      expect(answer.headers.get('content-type')).toBe('application/x-protobuf');
    }
    expect(handed().map(({ name }) => name)).toEqual(['log', 'cart.updated']);
    expect(new Set(collector.batches.slice(-2).map(([first]) => first?.id)).size).toBe(1);
  });

  test('errors are a google.rpc.Status in the encoding of the request', async () => {
    const inJson = await send('/v1/logs', captured.otlpJson, { ...json, 'x-api-key': 'pk_other' });
    expect([inJson.status, inJson.json]).toEqual([
      401,
      { code: 16, message: expect.stringMatching(/^INVALID_API_KEY: /) },
    ]);
    const reader = new ProtobufReader((await send('/v1/logs', protobuf, asProtobuf)).bytes);
    expect([reader.field(), Number(reader.varint())]).toEqual([{ number: 1, type: 0 }, 16]);
    expect([reader.field(), reader.text()]).toEqual([
      { number: 2, type: 2 },
      expect.stringMatching(/^INVALID_API_KEY/),
    ]);
    expect(await send('/v1/logs', 'x', { 'content-type': 'text/plain' })).toMatchObject({ status: 415 });
    expect(await send('/v1/logs', '{', json)).toMatchObject({ status: 400, json: { code: 3 } });
  });

  test('an exporter is told to come back soon, also after a fault of ours', async () => {
    for (const [error, status, retryAfter] of [
      [limited(1), 429, '1'],
      [limited(3_600), 429, '3'],
      [new PulseError(DatabaseUnavailable), 503, '1'],
      [new Error('a mistake'), 503, '1'],
    ] as const) {
      collector.failWith(error);
      const answer = await send('/v1/logs', captured.otlpJson, { ...json, ...apiKey });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, retryAfter]);
    }
  });

  test('an export of thousands of records is stored in several batches', async () => {
    const before = collector.batches.length;
    const logRecords = Array.from({ length: 2_345 }, (_, index) => ({
      body: { stringValue: String(index) },
    }));
    const body = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
    expect((await send('/v1/logs', body, { ...json, ...apiKey })).status).toBe(200);
    const batches = collector.batches.slice(before);
    expect(batches.map(({ length }) => length)).toEqual([1_000, 1_000, 345]);
    expect(new Set(batches.flat().map(({ id }) => id)).size).toBe(2_345);
  });
});
