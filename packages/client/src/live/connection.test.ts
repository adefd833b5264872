import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ClientOptions,
  createClient,
  eventsWatch,
  type NetworkSignals,
  pollsWatch,
  sessionsWatch,
} from '../index.ts';
import { FakeSocket } from '../testing/fake-socket.ts';

describe('the live connection', () => {
  let online: boolean;
  let signals: { readonly wake: () => void; readonly offline: () => void };
  let streams: string[];
  const network: NetworkSignals = {
    isOnline: () => online,
    listen(given) {
      signals = given;
      return () => undefined;
    },
  };
  beforeEach(() => {
    vi.useFakeTimers();
    FakeSocket.opened.length = 0;
    online = true;
    streams = [];
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const connect = (options: ClientOptions = {}) =>
    createClient({
      url: 'http://pulse.example',
      token: 't',
      WebSocket: FakeSocket,
      network,
      fetch: async (url) => {
        streams.push(String(url));
        throw new Error('no network');
      },
      ...options,
    });
  const input = { pollId: 'p' };
  const settled = () => vi.advanceTimersByTimeAsync(0);
  const frame = (pos: string, kind = 'state') => ({
    type: 'event',
    channel: 'poll:p',
    kind,
    pos,
    event: 'poll.results',
    data: { total: 1 },
    ts: '2026-11-21T10:00:00Z',
    after: `after ${pos}`,
  });
  /** Lets time pass until there is another socket: no backoff is longer than 15 s. */
  const another = async () => {
    const before = FakeSocket.opened.length;
    for (let step = 0; FakeSocket.opened.length === before && step < 160; step += 1) {
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(FakeSocket.opened).toHaveLength(before + 1);
    return FakeSocket.newest;
  };

  it('sends the token in the first message and subscribes once it is accepted', async () => {
    const client = connect();
    client.watch(pollsWatch, input, () => undefined);
    await settled();
    const socket = FakeSocket.newest;
    expect(socket.url).toBe('ws://pulse.example/api/v1/ws');
    socket.emit('open');
    expect(socket.sent).toEqual([{ id: '1', type: 'auth', token: 't' }]);
    client.watch(sessionsWatch, { sessionId: 's' }, () => undefined);
    socket.receive({ id: '1', type: 'ok', data: { expiresAt: null } });
    expect(socket.asked('subscribe').map(({ channel }) => channel)).toEqual(['poll:p', 'session:s']);
    expect(client.status.get()).toBe('live');
  });

  it('resumes every channel from its last frame', async () => {
    const client = connect();
    const watch = client.watch(pollsWatch, input, () => undefined);
    await settled();
    FakeSocket.newest.accept();
    FakeSocket.newest.receive(frame('1.3'));
    expect(watch.after).toBe('after 1.3');
    FakeSocket.newest.emit('close', { code: 1006 });
    expect(client.status.get()).toBe('reconnecting');
    (await another()).accept();
    expect(FakeSocket.newest.asked('subscribe')).toMatchObject([{ channel: 'poll:p', after: 'after 1.3' }]);
  });

  it('gives a second watcher of a state the newest one, from what it has', async () => {
    const client = connect();
    const seen: string[] = [];
    client.watch(pollsWatch, input, ({ pos }) => seen.push(`first ${pos}`));
    await settled();
    FakeSocket.newest.accept();
    FakeSocket.newest.receive(frame('1.3'));
    client.watch(pollsWatch, input, ({ pos }) => seen.push(`second ${pos}`));
    await settled();
    expect(seen).toEqual(['first 1.3', 'second 1.3']);
    expect(FakeSocket.newest.asked('subscribe')).toHaveLength(1);
  });

  it('keeps the connection for whoever leaves and comes in one go', async () => {
    const client = connect();
    client.watch(pollsWatch, input, () => undefined).stop();
    const watch = client.watch(pollsWatch, input, () => undefined);
    await settled();
    expect(FakeSocket.opened).toHaveLength(1);
    watch.stop();
    await settled();
    expect(FakeSocket.newest.closed).toBe(true);
    expect(client.status.get()).toBe('idle');
  });

  it('asks for a channel with its filters, and takes nothing of the subscription before', async () => {
    const client = connect();
    const seen: string[] = [];
    const follow = (level?: 'error' | 'warn') =>
      client.watch(eventsWatch, { projectId: 'p', level }, ({ pos }) => seen.push(pos));
    const first = follow('error');
    await settled();
    const socket = FakeSocket.newest;
    socket.accept();
    const answer = () => socket.receive({ id: socket.asked('subscribe').at(-1)?.id, type: 'ok' });
    const event = (pos: string) => socket.receive({ ...frame(pos, 'log'), channel: 'project:p' });
    answer();
    event('1.1');
    expect(() => follow('warn')).toThrow(TypeError);
    first.stop();
    follow('warn');
    event('1.2');
    answer();
    event('1.3');
    expect(seen).toEqual(['1.1', '1.3']);
    expect(socket.asked('subscribe').map(({ channel, filters }) => [channel, filters])).toEqual([
      ['project:p', { level: 'error' }],
      ['project:p', { level: 'warn' }],
    ]);
    socket.emit('close', { code: 1006 });
    (await another()).accept();
    expect(FakeSocket.newest.asked('subscribe')).toMatchObject([
      { filters: { level: 'warn' }, after: 'after 1.3' },
    ]);
  });

  it('turns to server-sent events after two sockets, and then tries in turns', async () => {
    connect().watch(pollsWatch, input, () => undefined);
    const order: string[] = [];
    for (let step = 0; order.length < 6 && step < 1_000; step += 1) {
      await vi.advanceTimersByTimeAsync(100);
      await vi.dynamicImportSettled();
      for (const socket of FakeSocket.opened.splice(0)) {
        order.push('socket');
        socket.emit('close', { code: 1006 });
      }
      order.push(...streams.splice(0));
    }
    const stream = 'http://pulse.example/api/v1/sse?channels=poll%3Ap';
    expect(order).toEqual(['socket', 'socket', stream, 'socket', stream, 'socket']);
  });

  it('does not wait for a handshake or a server that has fallen silent', async () => {
    connect().watch(pollsWatch, input, () => undefined);
    const swallowed = await another();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(swallowed.closed).toBe(true);
    const silent = await another();
    silent.accept();
    await vi.advanceTimersByTimeAsync(61_000);
    expect(silent.closed).toBe(true);
  });

  it('takes a WebSocket that a policy forbids for a broken line', async () => {
    const client = connect({
      WebSocket: class extends FakeSocket {
        constructor(url: string) {
          super(url);
          throw new DOMException('forbidden', 'SecurityError');
        }
      },
    });
    client.watch(pollsWatch, input, () => undefined);
    for (let step = 0; streams.length === 0 && step < 100; step += 1) {
      await vi.advanceTimersByTimeAsync(100);
      await vi.dynamicImportSettled();
    }
    expect([FakeSocket.opened.length, streams.length]).toEqual([2, 1]);
  });

  it('asks the line when the device says that its network changed', async () => {
    const client = connect();
    client.watch(pollsWatch, input, () => undefined);
    await settled();
    FakeSocket.newest.accept();
    signals.wake();
    expect(FakeSocket.newest.asked('ping')).toHaveLength(1);
    FakeSocket.newest.receive({ type: 'pong' });
    await vi.advanceTimersByTimeAsync(4_000);
    expect(client.status.get()).toBe('live');
    online = false;
    await vi.advanceTimersByTimeAsync(1);
    signals.offline();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(client.status.get()).toBe('offline');
    signals.wake();
    await vi.advanceTimersByTimeAsync(300);
    expect(FakeSocket.opened).toHaveLength(2);
  });

  it('gets another token when one is refused, and gives up after some', async () => {
    const asked: boolean[] = [];
    const refused: string[] = [];
    const client = connect({ token: (renew) => `t${asked.push(renew)}` });
    client.watch(pollsWatch, input, {
      onFrame: () => undefined,
      onRefused: ({ code }) => refused.push(code),
    });
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const socket = await another();
      socket.emit('open');
      socket.emit('close', { code: 4401 });
    }
    expect(asked).toEqual([false, true, true, true]);
    expect([client.status.get(), refused]).toEqual(['refused', ['UNAUTHENTICATED']]);
    client.watch(sessionsWatch, { sessionId: 's' }, () => undefined);
    await settled();
    FakeSocket.newest.accept();
    expect(client.status.get()).toBe('live');
  });

  it('renews its token in the connection a minute before it ends', async () => {
    vi.setSystemTime('2026-11-21T10:00:00Z');
    const token = vi.fn(async (renew: boolean) => (renew ? 'new' : 'old'));
    connect({ token }).watch(pollsWatch, input, () => undefined);
    await settled();
    FakeSocket.newest.accept('2026-11-21T10:15:00Z');
    for (let minute = 0; minute < 14; minute += 1) {
      expect(FakeSocket.newest.asked('auth')).toHaveLength(1);
      FakeSocket.newest.receive({ type: 'pong' });
      await vi.advanceTimersByTimeAsync(30_000);
      FakeSocket.newest.receive({ type: 'pong' });
      await vi.advanceTimersByTimeAsync(30_000);
    }
    const [, renewal] = FakeSocket.newest.asked('auth');
    expect(renewal).toMatchObject({ token: 'new' });
    FakeSocket.newest.receive({ id: renewal?.id, type: 'ok', data: { expiresAt: '2026-11-21T10:29:00Z' } });
    expect(FakeSocket.newest.asked('subscribe')).toHaveLength(1);
    expect(token.mock.calls).toEqual([[false], [true]]);
  });

  it('tells of a restart and comes back soon, and waits long after a flood', async () => {
    let restarts = 0;
    const client = connect({ onRestart: () => (restarts += 1) });
    client.watch(pollsWatch, input, () => undefined);
    await settled();
    FakeSocket.newest.accept();
    FakeSocket.newest.receive({ type: 'reconnect', after: '' });
    expect(restarts).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(FakeSocket.opened).toHaveLength(2);
    FakeSocket.newest.accept();
    FakeSocket.newest.emit('close', { code: 4429 });
    await vi.advanceTimersByTimeAsync(7_000);
    expect(FakeSocket.opened).toHaveLength(2);
    await another();
  });

  it('asks once more for a channel that it is told to have lost, and then tells who watches', async () => {
    const refused: string[] = [];
    const client = connect();
    client.watch(sessionsWatch, { sessionId: 's' }, () => undefined);
    client.watch(pollsWatch, input, {
      onFrame: () => undefined,
      onRefused: ({ code }) => refused.push(code),
    });
    await settled();
    const socket = FakeSocket.newest;
    socket.accept();
    socket.receive(frame('1.3'));
    const error = { code: 'CHANNEL_NOT_FOUND', message: '' };
    socket.receive({ type: 'error', channel: 'poll:p', error });
    const again = socket.asked('subscribe').at(-1);
    expect([again?.channel, again?.after, refused]).toEqual(['poll:p', undefined, []]);
    socket.receive({ id: again?.id, type: 'error', error });
    expect([refused, client.status.get()]).toEqual([['CHANNEL_NOT_FOUND'], 'live']);
  });

  it('asks again for a channel that is refused for now', async () => {
    const refused: string[] = [];
    connect().watch(pollsWatch, input, {
      onFrame: () => undefined,
      onRefused: ({ code }) => refused.push(code),
    });
    await settled();
    FakeSocket.newest.accept();
    const refuse = (code: string) =>
      FakeSocket.newest.receive({
        id: FakeSocket.newest.asked('subscribe').at(-1)?.id,
        type: 'error',
        error: { code, message: '' },
      });
    refuse('DB_UNAVAILABLE');
    await vi.advanceTimersByTimeAsync(2_000);
    expect([FakeSocket.newest.asked('subscribe').length, refused]).toEqual([2, []]);
    refuse('POLL_NOT_FOUND');
    expect(refused).toEqual(['POLL_NOT_FOUND']);
  });
});
