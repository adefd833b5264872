import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, outcome } from '../cast.ts';
import { timestamp, token } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /stream-tickets', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  test('a ticket of its own each time, good for about half a minute', async () => {
    const channels = [`session:${cast.session.id}`];
    const before = Date.now();
    const { status, body, data } = await cast.participant.post('/stream-tickets', { channels });
    const after = Date.now();
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, data: { ticket: token, expiresAt: timestamp } });
    expect(Date.parse(data.expiresAt)).toBeGreaterThanOrEqual(before + 30_000);
    expect(Date.parse(data.expiresAt)).toBeLessThanOrEqual(after + 30_000);
    const again = await cast.participant.post('/stream-tickets', { channels });
    expect(again.data.ticket).not.toBe(data.ticket);
  });

  test('whoever has an identity may ask; who may follow is decided when the stream opens', async () => {
    const channels = [`poll:${randomUUID()}`];
    expect(await askedByAll(cast, (client) => client.post('/stream-tickets', { channels }))).toEqual({
      anonymous: '401 UNAUTHENTICATED',
      participant: '201',
      observer: '201',
      stranger: '201',
      foreignObserver: '201',
      otherHost: '201',
      host: '201',
    });
  });

  test('a stranger’s ticket opens nothing', async () => {
    const { data } = await cast.stranger.post('/stream-tickets', {
      channels: [`session:${cast.session.id}`],
    });
    const stream = await cast.anonymous.get(`/sse?ticket=${encodeURIComponent(data.ticket)}`);
    expect(outcome(stream)).toBe('404 CHANNEL_NOT_FOUND');
  });

  test('a ticket opens streams and nothing else', async () => {
    const { data } = await cast.host.post('/stream-tickets', { channels: [`session:${cast.session.id}`] });
    const bearer = await cast.anonymous.get('/sessions', { authorization: `Bearer ${data.ticket}` });
    expect(outcome(bearer)).toBe('401 UNAUTHENTICATED');
  });

  test.each([
    ['no channels', { channels: [] }, '400 INVALID_INPUT'],
    ['no field', {}, '400 INVALID_INPUT'],
    [
      '129 channels',
      { channels: Array.from({ length: 129 }, () => `poll:${randomUUID()}`) },
      '400 INVALID_INPUT',
    ],
    ['what is no channel', { channels: ['polls'] }, '400 INVALID_INPUT'],
    ['a line break', { channels: [`poll:${randomUUID()}\n`] }, '400 INVALID_INPUT'],
    ['another field', { channels: [`poll:${randomUUID()}`], seconds: 3600 }, '400 UNKNOWN_FIELD'],
  ])('%s is refused', async (_what, body, expected) => {
    expect(outcome(await cast.host.post('/stream-tickets', body))).toBe(expected);
  });
});
