import type { AddressInfo } from 'node:net';
import { Overloaded, PulseError, systemRandom } from '@pulse/core';
import { createStreamTickets } from '@pulse/realtime';
import { testId } from '@pulse/realtime/testing';
import * as fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EventStreamReader } from '../sse/testing/event-stream-reader.ts';
import { createLiveFixture, expiringAfter } from '../websocket/testing/live-fixture.ts';
import { registerTrpc, type TrpcProtocol } from './trpc.ts';

let fixture: ReturnType<typeof createLiveFixture>;
let app: FastifyInstance;
let protocol: TrpcProtocol;
let url: string;
let refusing: PulseError | undefined;
let counted: boolean[];
const readers: EventStreamReader[] = [];

beforeEach(async () => {
  fixture = createLiveFixture();
  refusing = undefined;
  counted = [];
  app = fastify({ forceCloseConnections: true });
  app.addHook('onRequest', async () => {
    if (refusing) throw refusing;
  });
  protocol = registerTrpc(app, {
    ...fixture,
    tickets: createStreamTickets({ secret: 'secret', clock: fixture.clock, random: systemRandom }),
    streamsPerSubject: 2,
    countCall: (_request, crowd) => void counted.push(crowd),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/trpc`;
});

afterEach(async () => {
  for (const reader of readers.splice(0)) reader.close();
  await app.close();
});

const ask = (path: string, token = 'host') =>
  fetch(`${url}/${path}`, { headers: { authorization: `Bearer ${token}` } });

async function watch(name: 'polls' | 'sessions', token = 'host'): Promise<EventStreamReader> {
  const input = encodeURIComponent(JSON.stringify({ thingId: testId }));
  const reader = new EventStreamReader(await ask(`${name}.watch?input=${input}`, token));
  readers.push(reader);
  return reader;
}

/** The error that a stream ends with. */
async function errorOf(reader: EventStreamReader) {
  const blocks = await reader.rest();
  const told = blocks.find(({ event }) => event === 'serialized-error');
  return JSON.parse(told?.data ?? 'null');
}

describe('a subscription', () => {
  it('begins as tRPC’s client expects it, and gives every frame with its token', async () => {
    const reader = await watch('polls');
    expect(await reader.block()).toEqual({ retry: '1000' });
    expect(await reader.block()).toEqual({ event: 'connected', data: '{}' });
    const { block, frame } = await reader.frame();
    expect(block.id).toBe(frame.after);
    expect(block.event).toBeUndefined();
  });

  it('tells by an error when the token expires or is revoked', async () => {
    const expiring = await watch('polls', 'expiring');
    await expiring.frame();
    await fixture.timers.advance(expiringAfter);
    expect(await errorOf(expiring)).toMatchObject({
      data: { code: 'UNAUTHORIZED', error: { code: 'TOKEN_EXPIRED' } },
    });
    const revoked = await watch('polls');
    await revoked.frame();
    fixture.broker.publish({ type: 'revoked', subject: 'user:host' });
    expect(await errorOf(revoked)).toMatchObject({ data: { error: { code: 'UNAUTHENTICATED' } } });
    expect(protocol.connections()).toBe(0);
    expect(fixture.hub.statistics()).toEqual({ connections: 0, channels: 0, watchers: 0, congested: 0 });
  });

  it('is one of few per person', async () => {
    for (let stream = 0; stream < 2; stream += 1) await (await watch('polls')).frame();
    expect(await errorOf(await watch('polls'))).toMatchObject({
      data: { code: 'TOO_MANY_REQUESTS', error: { code: 'TOO_MANY_STREAMS' } },
    });
    await (await watch('polls', 'guest')).frame();
  });

  it('whose reader stops is ended, in bounded memory', async () => {
    const reader = await watch('sessions');
    await reader.frame();
    for (let entry = 1; entry <= 1_500; entry += 1) {
      const head = fixture.sessions.append(testId, 'staff', 'x'.repeat(10_000));
      fixture.broker.publish({ type: 'log', channel: `session:${testId}`, log: 'staff', head });
      await fixture.timers.advance(1);
    }
    await fixture.timers.advance(31_000);
    await expect.poll(() => protocol.connections()).toBe(0);
  });

  it('refuses by an error frame even what no route has seen', async () => {
    refusing = new PulseError(Overloaded, { retryAfterSeconds: 1 });
    expect(await errorOf(await watch('polls'))).toMatchObject({
      data: { code: 'SERVICE_UNAVAILABLE', error: { code: 'OVERLOADED' } },
    });
    const call = await ask('things.echo?input={"text":"a"}');
    expect(call.status).toBe(503);
    expect(call.headers.get('retry-after')).toBe('1');
    expect(await call.json()).toMatchObject({ error: { data: { error: { code: 'OVERLOADED' } } } });
  });

  it('is refused after a drain, and told its place by one', async () => {
    const reader = await watch('polls');
    await reader.frame(); // connected
    const { block } = await reader.frame();
    await protocol.drain();
    expect((await reader.rest()).at(-1)).toMatchObject({ event: 'reconnect', id: block.id });
    expect(await errorOf(await watch('polls'))).toMatchObject({ data: { error: { code: 'SHUTTING_DOWN' } } });
  });
});

describe('a call', () => {
  it('whose handler throws is INTERNAL_ERROR, without its inside', async () => {
    const response = await ask('things.fail');
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      error: { data: { code: 'INTERNAL_SERVER_ERROR', error: { code: 'INTERNAL_ERROR' } } },
    });
    expect(text).not.toContain('secret');
    expect(text).not.toContain('stack');
  });

  it('is counted, each of a batch for itself', async () => {
    const input = encodeURIComponent(JSON.stringify({ 0: { text: 'a' }, 1: { text: 'b' } }));
    const response = await ask(`things.echo,things.echo?batch=1&input=${input}`);
    expect(await response.json()).toMatchObject([
      { result: { data: { text: 'a' } } },
      { result: { data: { text: 'b' } } },
    ]);
    expect(counted).toEqual([false, false]);
  });

  it('is streamed to whoever takes answers as they come', async () => {
    const input = encodeURIComponent(JSON.stringify({ 0: { text: 'a' } }));
    const response = await fetch(`${url}/things.echo?batch=1&input=${input}`, {
      headers: { authorization: 'Bearer host', 'trpc-accept': 'application/jsonl' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('"text":"a"');
  });
});

describe('whatever is asked', () => {
  it('is answered, and never by a fault of ours', async () => {
    const word = fc.oneof(
      fc.constantFrom(
        'things',
        'echo',
        'polls',
        'watch',
        'constructor',
        '__proto__',
        'batch',
        'input',
        'connectionParams',
      ),
      fc.string({ maxLength: 8 }),
    );
    const value = fc.oneof(fc.json(), word, fc.constant('1'));
    const asked = fc.record({
      path: fc.array(word, { maxLength: 4 }).map((words) => words.map(encodeURIComponent).join('.')),
      query: fc.array(fc.tuple(word, value), { maxLength: 3 }),
      body: fc.option(value),
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', ''),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, query, body, type }) => {
        const response = await fetch(`${url}/${path}?${new URLSearchParams(query)}`, {
          headers: { authorization: 'Bearer host', 'content-type': type },
          ...(body === null ? {} : { method: 'POST', body }),
        });
        expect(response.status).toBeLessThan(500);
        if (response.headers.get('content-type')?.includes('event-stream')) await response.body?.cancel();
        else expect(await response.json()).toEqual(expect.anything());
      }),
      { numRuns: 500 },
    );
  });
});
