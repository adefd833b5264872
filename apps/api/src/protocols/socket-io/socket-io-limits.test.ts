import { testId } from '@pulse/realtime/testing';
import { describe, expect, it } from 'vitest';
import { expiringAfter } from '../websocket/testing/live-fixture.ts';
import { ask, eventOf, useSocketIoServer } from './testing/socket-io-server.ts';

const test = useSocketIoServer();

describe('answers', () => {
  it('a handler that throws as INTERNAL_ERROR, without its inside', async () => {
    const answer = await ask(await test.open(), 'things.fail', {});
    expect(answer).toMatchObject({ success: false, error: { code: 'INTERNAL_ERROR' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('what was emitted without an acknowledgement by `exception`', async () => {
    const socket = await test.open();
    const exception = eventOf(socket, 'exception');
    socket.emit('things.echo', { text: 1 });
    expect(await exception).toMatchObject({ code: 'INVALID_INPUT', requestId: expect.any(String) });
  });

  it('events without input, with too much, of no name and of reserved ones', async () => {
    const socket = await test.open();
    expect(await ask(socket, 'things.echo')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'things.echo', {}, {}, {})).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    for (const name of ['', '__proto__', 'constructor', 'join_room', 'error', 'message'])
      expect(await ask(socket, name, {})).toMatchObject({ error: { code: 'OPERATION_NOT_FOUND' } });
    expect(await ask(socket, 'subscribe', 'nonsense')).toMatchObject({ error: { code: 'INVALID_INPUT' } });
    expect(await ask(socket, 'subscribe', null)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  });
});

describe('an end', () => {
  it('comes with the token’s, and with revocation', async () => {
    const expiring = await test.open('expiring');
    const told = eventOf(expiring, 'ended');
    const reason = eventOf(expiring, 'disconnect');
    await test.fixture.timers.advance(expiringAfter);
    expect(await told).toMatchObject({ code: 'TOKEN_EXPIRED' });
    expect(await reason).toBe('io server disconnect');

    const revoked = await test.open('host');
    const ended = eventOf(revoked, 'ended');
    test.fixture.broker.publish({ type: 'revoked', subject: 'user:host' });
    expect(await ended).toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect.poll(() => test.protocol.connections()).toBe(0);
    expect(test.fixture.hub.statistics()).toEqual({ connections: 0, channels: 0, watchers: 0, congested: 0 });
  });

  it('comes for nobody in particular, after a minute', async () => {
    const socket = await test.open('host', { auth: {} });
    const ended = eventOf(socket, 'ended');
    await test.fixture.timers.advance(60_000);
    expect(await ended).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('comes for a flood', async () => {
    const socket = await test.open();
    const ended = eventOf(socket, 'ended');
    for (let index = 0; index < 250; index += 1) socket.emit('things.echo', { text: 'again' });
    expect(await ended).toMatchObject({ code: 'RATE_LIMITED' });
    await test.alive();
  });
});

describe('limits', () => {
  it('128 channels', async () => {
    const socket = await test.open();
    const subscribe = (index: number) => {
      const id = `0190a1b2-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
      test.fixture.polls.create(id);
      return ask(socket, 'subscribe', { channel: `poll:${id}` });
    };
    for (let index = 1; index <= 128; index += 1)
      expect(await subscribe(index)).toMatchObject({ success: true });
    expect(await subscribe(129)).toMatchObject({ error: { code: 'TOO_MANY_CHANNELS' } });
    expect(await ask(socket, 'unsubscribe', { channel: `poll:${testId}` })).toMatchObject({ success: true });
    expect(await subscribe(130)).toMatchObject({ success: true });
  });

  it.each(['websocket', 'polling'])('64 KiB a message, by %s', async (transport) => {
    const socket = await test.open('host', { transports: [transport] });
    const reason = eventOf(socket, 'disconnect');
    socket.emit('things.echo', { text: 'a'.repeat(70_000) });
    expect(await reason).toMatch(/^transport (close|error)$/);
    await test.alive();
  });

  it('a reader that does not read: closed, resumable, and nobody else waits', async () => {
    const { socket, closed } = await test.raw();
    socket.send(`420["subscribe",{"channel":"session:${testId}"}]`);
    await expect.poll(() => test.fixture.hub.statistics().watchers).toBe(1);
    socket.pause();
    const watching = await test.open();
    await ask(watching, 'subscribe', { channel: `session:${testId}` });
    let received = 0;
    watching.on('event', () => {
      received += 1;
    });
    const entries = 1_500;
    for (let entry = 1; entry <= entries; entry += 1) {
      const head = test.fixture.sessions.append(testId, 'staff', 'x'.repeat(10_000));
      test.fixture.broker.publish({ type: 'log', channel: `session:${testId}`, log: 'staff', head });
      await test.fixture.timers.advance(1);
    }
    await expect.poll(() => received, { timeout: 10_000 }).toBeGreaterThanOrEqual(entries);
    await test.fixture.timers.advance(31_000);
    await expect.poll(() => test.protocol.connections()).toBe(1);
    socket.resume();
    await closed;
  });
});

describe('the upgrade from polling to websocket', () => {
  it('loses nothing and repeats nothing', async () => {
    const socket = await test.open('host', { transports: ['polling', 'websocket'] });
    const received: unknown[] = [];
    socket.on('event', ({ kind, data }) => kind === 'log' && received.push(data));
    await ask(socket, 'subscribe', { channel: `session:${testId}` });
    const entries = Array.from({ length: 50 }, (_, index) => index);
    for (const entry of entries) {
      const head = test.fixture.sessions.append(testId, 'staff', entry);
      test.fixture.broker.publish({ type: 'log', channel: `session:${testId}`, log: 'staff', head });
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await expect.poll(() => received).toEqual(entries);
    await expect.poll(() => socket.io.engine.transport.name).toBe('websocket');
  });
});

describe('on drain', () => {
  it('clients are told where they were, and further ones refused', async () => {
    const socket = await test.open();
    const first = eventOf(socket, 'event');
    await ask(socket, 'subscribe', { channel: `poll:${testId}` });
    await first;
    const told = eventOf(socket, 'reconnect');
    const reason = eventOf(socket, 'disconnect');
    await test.protocol.drain();
    expect(await told).toEqual({ after: expect.stringMatching(/^\S{54}$/) });
    expect(await reason).toBe('transport close');
    await expect(test.open()).rejects.toThrow();
    expect((await fetch(`${test.url}/socket.io/?EIO=4&transport=polling`)).status).toBe(403);
  });
});
