import { connect } from 'node:net';
import { type Actor, systemRandom } from '@pulse/core';
import { createStreamTickets, type StreamTickets } from '@pulse/realtime';
import { testId } from '@pulse/realtime/testing';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLiveFixture, expiringAfter, host } from '../websocket/testing/live-fixture.ts';
import { registerServerSentEvents, type ServerSentEvents } from './server-sent-events.ts';
import { EventStreamReader } from './testing/event-stream-reader.ts';

const poll = `poll:${testId}`;
const session = `session:${testId}`;
const absent = 'poll:0190a1b2-0000-7000-8000-00000000000f';

let fixture: ReturnType<typeof createLiveFixture>;
let tickets: StreamTickets;
let app: FastifyInstance;
let sse: ServerSentEvents;
let url: string;
let currentActor: ((actor: Actor) => Promise<Actor>) | undefined;
const readers: EventStreamReader[] = [];

beforeEach(async () => {
  fixture = createLiveFixture();
  tickets = createStreamTickets({ secret: 'secret', clock: fixture.clock, random: systemRandom });
  app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', 'https://pulse.example');
  });
  currentActor = undefined;
  sse = registerServerSentEvents(app, {
    ...fixture,
    tickets,
    streamsPerSubject: 3,
    currentActor: async (actor) => currentActor?.(actor) ?? actor,
  });
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/sse`;
});

afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await app.close();
});

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function open(
  query: string,
  headers: Record<string, string> = bearer('host'),
): Promise<EventStreamReader> {
  const reader = new EventStreamReader(await fetch(`${url}?${query}`, { headers }));
  readers.push(reader);
  expect(reader.response.status).toBe(200);
  return reader;
}

async function refusal(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}?${query}`, { headers });
  const body = (await response.json()) as { success: boolean; error: { code: string; requestId: string } };
  expect(body.success).toBe(false);
  expect(body.error.requestId).toEqual(expect.any(String));
  return { status: response.status, code: body.error.code, headers: response.headers };
}

describe('a stream', () => {
  it('has the headers it needs, keeps those of hooks, and begins with retry', async () => {
    const reader = await open(`channels=${poll}`);
    expect(Object.fromEntries(reader.response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'access-control-allow-origin': 'https://pulse.example',
    });
    expect(await reader.block()).toEqual({ retry: '1000' });
  });

  it('gives one frame per channel, then what happens, each with an id that resumes all', async () => {
    const reader = await open(`channels=${poll},${session}`);
    const first = [await reader.frame(), await reader.frame()];
    expect(first.map(({ frame }) => `${frame.channel} ${frame.kind}`).toSorted()).toEqual([
      `${poll} state`,
      `${session} state`,
    ]);
    expect(first.every(({ block }) => block.event === undefined)).toBe(true);
    fixture.polls.vote(testId);
    fixture.broker.publish({ type: 'state', channel: poll });
    const { frame, block } = await reader.frame();
    expect(frame).toMatchObject({ kind: 'state', pos: '1.2', data: { votes: 1 } });
    const cells = block.id?.split('~');
    expect(cells).toHaveLength(2);
    expect(cells).toContain(frame.after);
  });

  it('gives every block of one write the id that resumes right after it', async () => {
    const reader = await open(`channels=${poll},${session}`);
    const ids = [await reader.frame(), await reader.frame()].map(({ block }) => block.id ?? '');
    expect(ids[1]?.startsWith(`${ids[0]}~`)).toBe(true);
    for (let count = 0; count < 3; count += 1) fixture.sessions.append(testId, 'staff', count);
    fixture.broker.publish({ type: 'log', channel: session, log: 'staff', head: 3 });
    const blocks = [await reader.frame(), await reader.frame(), await reader.frame()];
    expect(blocks.map(({ frame }) => frame.data)).toEqual([0, 1, 2]);
    for (const { block, frame } of blocks) {
      const cells = block.id?.split('~') ?? [];
      expect(cells).toHaveLength(2);
      expect(cells).toContain(frame.after);
      const [other] = cells.filter((cell) => cell !== frame.after);
      expect(ids.join('~').split('~')).toContain(other);
    }
    const again = await open(`channels=${poll},${session}&after=${blocks[1]?.block.id}`);
    expect((await again.frame()).frame).toMatchObject({ kind: 'log', data: 2 });
  });

  it('goes on in order between heartbeats, whoever writes them', async () => {
    const reader = await open(`channels=${session}`);
    await reader.frame();
    const post = (data: unknown) => {
      const head = fixture.sessions.append(testId, 'staff', data);
      fixture.broker.publish({ type: 'log', channel: session, log: 'staff', head });
    };
    post('one');
    expect((await reader.frame()).frame.data).toBe('one');
    await fixture.timers.advance(20_000);
    post('two');
    expect(await reader.block()).toEqual({ comment: 'ping' });
    expect((await reader.frame()).frame.data).toBe('two');
  });

  it('serves HTTP/1.0, which has no chunks', async () => {
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    try {
      let text = '';
      socket.setEncoding('utf8').on('data', (data) => {
        text += data;
      });
      socket.write(`GET /api/v1/sse?channels=${session} HTTP/1.0\r\nAuthorization: Bearer host\r\n\r\n`);
      await expect.poll(() => text).toMatch(/session\.snapshot.*\n\n$/s);
      fixture.sessions.append(testId, 'staff', 'old');
      fixture.broker.publish({ type: 'log', channel: session, log: 'staff', head: 1 });
      await expect.poll(() => text).toContain('"data":"old"');
      const [head = '', body = ''] = text.split('\r\n\r\n');
      expect(head).not.toMatch(/transfer-encoding/i);
      expect(body.split('\n').every((line) => /^(retry|id|data): |^$/.test(line))).toBe(true);
    } finally {
      socket.destroy();
    }
  });

  it('keeps line breaks in data within one event', async () => {
    const reader = await open(`channels=${session}`);
    await reader.frame();
    const data = 'one\r\ndata: forged\n\nevent: forged\u2028';
    const head = fixture.sessions.append(testId, 'staff', data);
    fixture.broker.publish({ type: 'log', channel: session, log: 'staff', head });
    expect((await reader.frame()).frame.data).toBe(data);
  });

  it('resumes by Last-Event-ID, which wins over `after`, with exactly what was missed', async () => {
    const before = await open(`channels=${poll},${session}`);
    await before.frame();
    const { block } = await before.frame();
    before.close();
    fixture.sessions.append(testId, 'staff', 'missed');
    const after = await open(`channels=${poll},${session}&after=forged`, {
      ...bearer('host'),
      'last-event-id': block.id ?? '',
    });
    const { frame, block: resumed } = await after.frame();
    expect(frame).toMatchObject({ channel: session, kind: 'log', data: 'missed' });
    expect(resumed.id?.split('~')).toHaveLength(2); // the silent channel's place is kept
    const byQuery = await open(`channels=${session}&after=${block.id}`);
    expect((await byQuery.frame()).frame).toMatchObject({ kind: 'log', data: 'missed' });
  });

  it('gets a heartbeat every 20 s, and ends when the token expires', async () => {
    const reader = await open(`channels=${poll}`, bearer('expiring'));
    await reader.frame();
    await fixture.timers.advance(20_000);
    expect(await reader.block()).toEqual({ comment: 'ping' });
    await fixture.timers.advance(expiringAfter - 20_000);
    expect((await reader.rest()).at(-1)).toEqual({ comment: 'the token expired' });
    expect(sse.connections()).toBe(0);
  });

  it('leaves nothing when its reader goes', async () => {
    const reader = await open(`channels=${poll},${session}`);
    await reader.frame();
    reader.close();
    await expect
      .poll(() => fixture.hub.statistics())
      .toEqual({ connections: 0, channels: 0, watchers: 0, congested: 0 });
    expect(sse.connections()).toBe(0);
  });

  it('ends with its place and a spread retry on drain; later ones are refused', async () => {
    const reader = await open(`channels=${poll}`);
    const { block } = await reader.frame();
    await sse.drain();
    const last = (await reader.rest()).at(-1);
    expect(last).toMatchObject({ event: 'reconnect', id: block.id });
    expect(Number(last?.retry)).toBeGreaterThanOrEqual(500);
    const refused = await refusal(`channels=${poll}`, bearer('host'));
    expect(refused).toMatchObject({ status: 503, code: 'SHUTTING_DOWN' });
    expect(refused.headers.get('retry-after')).toBe('1');
  });

  it('ends when the subject is revoked', async () => {
    const reader = await open(`channels=${poll}`);
    await reader.frame();
    fixture.broker.publish({ type: 'revoked', subject: 'user:host' });
    expect((await reader.rest()).at(-1)).toEqual({ comment: 'revoked' });
  });
});

describe('before the stream it refuses', () => {
  it.each([
    ['no token', `channels=${poll}`, {}, 401, 'UNAUTHENTICATED'],
    ['a bad token', `channels=${poll}`, bearer('nobody'), 401, 'UNAUTHENTICATED'],
    ['a token in the URL', `channels=${poll}&token=host`, {}, 401, 'UNAUTHENTICATED'],
    [
      'a token in the URL beside a good one',
      `channels=${poll}&access_token=host`,
      bearer('host'),
      401,
      'UNAUTHENTICATED',
    ],
    ['a bad ticket', `ticket=forged`, {}, 401, 'INVALID_STREAM_TICKET'],
    [
      'a forged place',
      `channels=${poll}`,
      { ...bearer('host'), 'last-event-id': 'forged' },
      400,
      'INVALID_RESUME_TOKEN',
    ],
    ['a forged after', `channels=${poll}&after=forged`, bearer('host'), 400, 'INVALID_RESUME_TOKEN'],
    ['no channel', '', bearer('host'), 400, 'INVALID_INPUT'],
    ['an absent channel', `channels=${poll},${absent}`, bearer('host'), 404, 'CHANNEL_NOT_FOUND'],
    ['a foreign channel', `channels=${poll}`, bearer('stranger'), 404, 'CHANNEL_NOT_FOUND'],
    ['a misspelt channel', 'channels=poll:1', bearer('host'), 404, 'CHANNEL_NOT_FOUND'],
  ])('%s', async (_, query, headers, status, code) => {
    expect(await refusal(query, headers as Record<string, string>)).toMatchObject({ status, code });
    expect(fixture.hub.statistics().connections).toBe(0);
  });

  it('a read that fails, and too many streams', async () => {
    fixture.polls.pause = () => Promise.reject(new Error('the database is gone'));
    expect(await refusal(`channels=${poll}`, bearer('host'))).toMatchObject({
      status: 500,
      code: 'INTERNAL_ERROR',
    });
    fixture.polls.pause = async () => {};
    for (let stream = 0; stream < 3; stream += 1) await open(`channels=${poll}`);
    const refused = await refusal(`channels=${poll}`, bearer('host'));
    expect(refused).toMatchObject({ status: 429, code: 'TOO_MANY_STREAMS' });
    expect(refused.headers.get('retry-after')).toBe('5');
    await open(`channels=${poll}`, bearer('guest'));
  });
});

describe('a ticket', () => {
  it('opens one stream with its channels, and reopens it with Last-Event-ID, ending the former', async () => {
    const { ticket } = tickets.issue(host, [poll]);
    const first = await open(`ticket=${ticket}&channels=${session}`, {});
    const { block, frame } = await first.frame();
    expect(frame.channel).toBe(poll);
    expect(await refusal(`ticket=${ticket}`)).toMatchObject({ status: 401, code: 'INVALID_STREAM_TICKET' });
    fixture.polls.vote(testId);
    const again = await open(`ticket=${ticket}`, { 'last-event-id': block.id ?? '' });
    expect((await again.frame()).frame).toMatchObject({ kind: 'state', pos: '1.2' });
    expect((await first.rest()).at(-1)).toEqual({ comment: 'reopened elsewhere' });
    expect(sse.connections()).toBe(1);
  });

  it('is not reopened by the place of another stream', async () => {
    const elsewhere = await open(`channels=${session}`);
    const { block } = await elsewhere.frame();
    const { ticket } = tickets.issue(host, [poll]);
    const headers = { 'last-event-id': block.id ?? '' };
    expect(await refusal(`ticket=${ticket}`, headers)).toMatchObject({
      status: 401,
      code: 'INVALID_STREAM_TICKET',
    });
  });

  it('is reopened as who its actor is by then', async () => {
    const { ticket } = tickets.issue(host, [poll]);
    const { block } = await (await open(`ticket=${ticket}`, {})).frame();
    currentActor = async () => ({ kind: 'user', userId: 'stranger', roles: [] });
    const headers = { 'last-event-id': block.id ?? '' };
    expect(await refusal(`ticket=${ticket}`, headers)).toMatchObject({
      status: 404,
      code: 'CHANNEL_NOT_FOUND',
    });
  });
});
