import { connect } from 'node:net';
import { testId } from '@pulse/realtime/testing';
import { describe, expect, it } from 'vitest';
import { useWebSocketServer } from './testing/websocket-server.ts';

const poll = `poll:${testId}`;
const session = `session:${testId}`;
const test = useWebSocketServer();

describe('misbehaviour', () => {
  it('is told twice and closed with 4400 the third time', async () => {
    const client = await test.signedIn();
    expect(await client.ask('nonsense')).toMatchObject({ type: 'error', error: { code: 'INVALID_FRAME' } });
    expect(await client.ask({ id: 1, type: 'dance' })).toMatchObject({
      id: 1,
      error: { code: 'INVALID_FRAME' },
    });
    expect(await client.ask({ id: 2, type: 'subscribe' })).toMatchObject({
      id: 2,
      error: { code: 'INVALID_FRAME' },
    });
    expect((await client.closed).code).toBe(4400);
  });

  it('over 64 KiB closes with 1009', async () => {
    const client = await test.signedIn();
    client.send({ id: 1, type: 'call', op: 'things.echo', input: { text: 'x'.repeat(65_536) } });
    expect((await client.closed).code).toBe(1009);
    await test.untilConnections(0);
  });

  it('invalid UTF-8 closes with 1007', async () => {
    const client = await test.signedIn();
    client.socket.send(Buffer.from([0x22, 0xff, 0xfe, 0x22]), { binary: false });
    expect((await client.closed).code).toBe(1007);
  });

  it('fragments without end close with 1008', async () => {
    const client = await test.signedIn();
    for (let fragment = 0; fragment < 100; fragment += 1) client.socket.send('x', { fin: false });
    expect((await client.closed).code).toBe(1008);
  });

  it('a flood closes with 4429', async () => {
    const client = await test.signedIn();
    for (let frame = 0; frame < 201; frame += 1) client.send({ type: 'ping' });
    expect((await client.closed).code).toBe(4429);
  });

  it('a socket that is cut in the middle of everything leaves nothing', async () => {
    const client = await test.signedIn();
    client.send({ id: 1, type: 'subscribe', channel: poll });
    client.send({ id: 2, type: 'call', op: 'things.slow', input: {} });
    client.socket.terminate();
    await test.untilConnections(0);
    test.fixture.gate.resolve();
    await expect
      .poll(() => test.fixture.hub.statistics())
      .toEqual({ connections: 0, channels: 0, watchers: 0, congested: 0 });
  });
});

describe('the connection', () => {
  it.each([
    ['of a foreign page', { origin: 'https://evil.example' }, 403],
    ['of an opaque page', { origin: 'null' }, 403],
  ])('%s is refused before the upgrade', async (_, options, status) => {
    const client = test.dial(options);
    const answered = await new Promise((resolve) =>
      client.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(answered).toBe(status);
  });

  it('of the same host, of a listed origin and of no browser is taken', async () => {
    await test.open({ origin: test.url.replace('ws:', 'http:').replace('/api/v1/ws', '') });
    await test.open({ origin: 'https://pulse.example' });
    await test.open();
    expect(test.protocol.connections()).toBe(3);
  });

  it('survives an upgrade that is no WebSocket', async () => {
    const { port } = new URL(test.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('GET /api/v1/ws HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    const answer = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(data.toString())),
    );
    expect(answer).toMatch(/^HTTP\/1.1 400/);
    socket.destroy();
    expect(await test.signedIn()).toBeDefined();
  });

  it('is pinged every 25 s and given up after 8 s of silence, resumable', async () => {
    const client = await test.signedIn();
    const silent = test.dial({ autoPong: false });
    await silent.opened();
    await silent.ask({ id: 1, type: 'auth', token: 'host' });
    const pinged = new Promise((resolve) => client.socket.once('ping', resolve));
    await test.fixture.timers.advance(25_000);
    await pinged;
    client.send({ type: 'ping' });
    await client.next(); // by now its pong has arrived
    await test.fixture.timers.advance(8_000);
    expect((await silent.closed).code).toBe(4102);
    expect(test.protocol.connections()).toBe(1);
  });

  it('is told where it was when the server drains', async () => {
    const client = await test.signedIn('guest');
    await client.ask({ id: 1, type: 'subscribe', channel: session });
    const { after } = await client.next();
    await test.protocol.drain();
    expect(await client.next()).toEqual({ type: 'reconnect', after });
    expect((await client.closed).code).toBe(4101);
    const late = test.dial();
    const status = await new Promise((resolve) =>
      late.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode)),
    );
    expect(status).toBe(503);
  });

  it('of a reader that stops reading is closed with a resumable code, which it still learns', async () => {
    const client = await test.signedIn('guest');
    await client.ask({ id: 1, type: 'subscribe', channel: session });
    await client.next();
    client.socket.pause();
    // The kernel takes some megabytes; then the server's own queue grows and the reader counts as slow.
    const bulk = 'x'.repeat(256 * 1_024);
    for (let entry = 0; entry < 60; entry += 1) {
      const head = test.fixture.sessions.append(testId, 'everyone', bulk);
      test.fixture.broker.publish({ type: 'log', channel: session, log: 'everyone', head });
      await test.fixture.timers.advance(1);
    }
    for (let second = 0; second < 40 && test.protocol.connections() > 0; second += 1)
      await test.fixture.timers.advance(1_000);
    expect(test.protocol.connections()).toBe(0);
    client.socket.resume();
    expect([4100, 4102]).toContain((await client.closed).code);
  });
});
