import { PulseError } from '@pulse/core';
import { createSeededRandom, testSeed } from '@pulse/testing';
import { describe, expect, test } from 'vitest';
import { captured } from '../testing/captured-requests.ts';
import { logEvents } from './log-events.ts';
import { decodeLogsRequest } from './logs-protobuf.ts';

const fromJson = (text: string) => logEvents(JSON.parse(text), Buffer.from(text));
const fromProtobuf = (bytes: Buffer) => logEvents(decodeLogsRequest(bytes), bytes);
const ofRecord = (record: object) =>
  fromJson(JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }))[0];
const protobuf = Buffer.from(captured.otlpProtobuf, 'base64');

describe('log records of OTLP', () => {
  test('an export in JSON', () => {
    const shared = { 'service.name': 'shop', 'otel.scope.name': 'checkout', 'otel.scope.version': '1.2.0' };
    expect(fromJson(captured.otlpJson)).toEqual([
      {
        id: expect.stringMatching(/^otlp-[\w-]{43}-0$/),
        name: 'log',
        level: 'error',
        message: 'payment failed',
        userId: 'u1',
        sessionId: 's1',
        timestamp: '2026-01-02T03:04:05.678Z',
        properties: {
          ...shared,
          'http.status': 502,
          tags: ['a', 'b'],
          ok: false,
          ratio: 0.5,
          'session.id': 's1',
          'user.id': 'u1',
          nested: { a: { b: 1 } },
        },
      },
      {
        id: expect.stringMatching(/^otlp-[\w-]{43}-1$/),
        name: 'cart.updated',
        level: 'info',
        message: '{"items":2,"big":12345678901}',
        timestamp: '2026-11-28T19:22:46.118Z',
        properties: shared,
      },
    ]);
  });

  test('the same export in protobuf says the same', () => {
    const plain = (events: ReturnType<typeof fromJson>) => events.map(({ id: _id, ...event }) => event);
    const events = fromProtobuf(protobuf);
    expect(events[0]?.timestamp).toBe('2026-01-02T03:04:05.678Z');
    // Captured one after the other: the second record has no time of its own.
    const json = captured.otlpJson.replaceAll('1795893766118', '1795893766140');
    expect(plain(events)).toEqual(plain(fromJson(json)));
  });

  test('the same bytes give the same ids, equal records in them different ones, and other bytes others', () => {
    const record = { body: { stringValue: 'tick' }, timeUnixNano: '1795893766118000000' };
    const text = (...logRecords: object[]) =>
      JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
    const ids = (body: string) => fromJson(body).map(({ id }) => id);
    const both = ids(text(record, record));
    expect(new Set(both).size).toBe(2);
    expect(ids(text(record, record))).toEqual(both);
    expect(ids(text(record, record, record))).not.toEqual(expect.arrayContaining([both[0]]));
  });

  test('an id that a record has is its id', () => {
    const attributes = [{ key: 'log.record.uid', value: { stringValue: 'uid-1' } }];
    expect(ofRecord({ attributes })?.id).toBe('uid-1');
  });

  test.each([
    [1, 'debug'],
    [4, 'debug'],
    [5, 'debug'],
    [8, 'debug'],
    [9, 'info'],
    [13, 'warn'],
    [16, 'warn'],
    [17, 'error'],
    [21, 'fatal'],
    [24, 'fatal'],
    [99, 'fatal'],
    [0, undefined],
  ])('severity %i is %s', (severityNumber, level) => {
    expect(ofRecord({ severityNumber })?.level).toBe(level);
  });

  test('without a number the text of the severity counts, without a time that of the observation', () => {
    expect(
      ofRecord({ severityText: 'warn', timeUnixNano: '0', observedTimeUnixNano: '1000000' }),
    ).toMatchObject({
      level: 'warn',
      timestamp: '1970-01-01T00:00:00.001Z',
    });
    expect(ofRecord({ severityText: 'loud' })).not.toHaveProperty('level');
  });

  test('values keep what they are', () => {
    const value = (inner: object) => ofRecord({ attributes: [{ key: 'x', value: inner }] })?.properties?.x;
    expect(value({ intValue: '42' })).toBe(42);
    expect(value({ intValue: '9007199254740993' })).toBe('9007199254740993');
    expect(value({ doubleValue: 'NaN' })).toBe('NaN');
    expect(value({ bytesValue: 'AAE=' })).toBe('AAE=');
    expect(value({ stringValue: '' })).toBe('');
    expect(value({ stringValue: 'a\0b\ud800' })).toBe('a\uFFFDb\uFFFD');
    expect(value({})).toBeNull();
    expect(ofRecord({ attributes: [{ key: '__proto__', value: { intValue: 1 } }] })?.properties).toEqual({
      '[__proto__]': 1,
    });
  });

  test('a body that is longer than a message is among the properties', () => {
    const event = ofRecord({ body: { stringValue: 'x'.repeat(9_000) } });
    expect([event?.message?.length, event?.properties?.body]).toEqual([8_192, 'x'.repeat(9_000)]);
  });

  test('the ids of the trace, and the name as an attribute', () => {
    const attributes = [{ key: 'event.name', value: { stringValue: 'paid' } }];
    expect(ofRecord({ traceId: 'aa', spanId: 'bb', attributes })).toMatchObject({
      name: 'paid',
      properties: { traceId: 'aa', spanId: 'bb' },
    });
  });

  test('what is nested without end ends', () => {
    const depth = 50_000;
    const value = `${'{"arrayValue":{"values":['.repeat(depth)}${']}}'.repeat(depth)}`;
    const [event] = fromJson(`{"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":${value}}]}]}]}`);
    expect(event?.message).toContain('nested too deeply');
    const inField = (number: number, bytes: Buffer) =>
      Buffer.concat([Buffer.from([number * 8 + 2, (bytes.length & 0x7f) | 0x80, bytes.length >> 7]), bytes]);
    let bytes = inField(1, Buffer.from('deep'));
    for (let level = 0; level < 1_000; level += 1) bytes = inField(5, inField(1, bytes));
    const request = inField(1, inField(2, inField(2, inField(5, bytes))));
    expect(() => decodeLogsRequest(request)).toThrow(expect.objectContaining({ code: 'INVALID_INPUT' }));
  });

  test('damaged bytes are refused or read, and nothing else', () => {
    const random = createSeededRandom(testSeed());
    for (let round = 0; round < 3_000; round += 1) {
      const bytes = Buffer.from(protobuf);
      for (let change = random.below(6); change >= 0; change -= 1)
        bytes[random.below(bytes.length)] = random.below(256);
      const cut = bytes.subarray(0, random.below(bytes.length + 1));
      try {
        fromProtobuf(cut);
      } catch (error) {
        expect([random.seed, round, error instanceof PulseError && error.code]).toEqual([
          random.seed,
          round,
          'INVALID_INPUT',
        ]);
      }
    }
  });
});
