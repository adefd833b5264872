import { type ClientOptions, createPulse, type Pulse, type SocketConstructor } from '@pulse/client';
import { type FaultProxy, FrameLedger, startFaultProxy } from '@pulse/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { castVote, joinScene, type Scene, startScene } from '../live/scene.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** The client as a stranger installs it, against the real server, on a network that does what networks do. */
describe('a live client', () => {
  let server: TestServer;
  let proxy: FaultProxy;
  let scene: Scene;
  const clients: Pulse[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterAll(async () => {
    await proxy?.close();
    await server?.stop();
  });
  beforeEach(async () => {
    scene = await startScene(server.url);
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
  });
  afterEach(() => {
    proxy.set({});
    for (const client of clients.splice(0)) client.close();
  });

  const connect = (options: ClientOptions = {}) => {
    const pulse = createPulse({
      url: `http://127.0.0.1:${proxy.port}`,
      token: scene.host.token,
      ...options,
    });
    clients.push(pulse);
    return pulse;
  };
  /** Watches the scene's session and poll; what breaks the protocol's promises is in the ledger's problems. */
  const watchBoth = (pulse: Pulse, ledger = new FrameLedger()) => {
    const session = pulse.sessions.watch({ sessionId: scene.session.id }, (frame) => ledger.record(frame));
    const poll = pulse.polls.watch({ pollId: scene.poll.id }, (frame) => ledger.record(frame));
    return { ledger, session, poll };
  };
  const firstFrames = (ledger: FrameLedger) =>
    ledger.until(
      () => ledger.of(scene.channels.poll).length > 0 && ledger.of(scene.channels.session).length > 0,
      'first frames',
    );
  const votes = (ledger: FrameLedger, total: number) =>
    ledger.until(() => ledger.poll(scene.poll.id).newest?.data.total === total, `${total} votes`);
  const joins = (ledger: FrameLedger, count: number) =>
    ledger.until(() => ledger.session(scene.session.id).entries.length === count, `${count} joins`);
  const voteAnew = async () => castVote(scene, await joinScene(scene));

  /** A network whose proxies break WebSocket, from when it is told. */
  const breakableSocket = () => {
    const network = { broken: false };
    const socket = class extends WebSocket {
      constructor(url: string) {
        super(network.broken ? 'ws://127.0.0.1:1' : url);
      }
    };
    return { network, socket: socket as SocketConstructor };
  };

  test('joins, votes and sees it; after a cut it gets exactly what it missed', async () => {
    const guest = connect({ token: undefined });
    const { token, participant } = await guest.sessions.join({ code: scene.session.code });
    expect(participant.sessionId).toBe(scene.session.id);
    const voter = guest.as(token);
    clients.push(voter);
    const host = connect();
    const { ledger } = watchBoth(host);
    await firstFrames(ledger);

    const receipt = await voter.polls.vote({
      pollId: scene.poll.id,
      optionIds: scene.poll.optionIds.slice(0, 1),
    });
    expect(receipt).toMatchObject({ pollId: scene.poll.id, round: 1 });
    await votes(ledger, 1);

    proxy.set({ refuse: true });
    proxy.cut();
    await expect.poll(() => host.status.get()).toBe('reconnecting');
    await voteAnew();
    await voteAnew();
    proxy.set({});
    await votes(ledger, 3);
    await joins(ledger, 2);
    expect(ledger.problems).toEqual([]);
    expect(
      ledger.of(scene.channels.session).filter(({ event }) => event === 'session.snapshot'),
    ).toHaveLength(1);
    expect(host.status.get()).toBe('live');
  });

  test('falls back to server-sent events where WebSocket is broken, and misses nothing on the way', async () => {
    const { network, socket } = breakableSocket();
    const host = connect({ WebSocket: socket });
    const { ledger } = watchBoth(host);
    await firstFrames(ledger);

    network.broken = true;
    proxy.cut();
    await expect.poll(() => host.status.get()).toBe('reconnecting');
    await voteAnew();
    await votes(ledger, 1);
    await joins(ledger, 1);
    expect(host.status.get()).toBe('live');

    // A channel that is watched later joins the stream; the others go on from where they are.
    const other = await startScene(server.url);
    const refused: string[] = [];
    host.polls.watch(
      { pollId: other.poll.id },
      { onFrame: () => undefined, onRefused: ({ code }) => refused.push(code) },
    );
    await expect.poll(() => refused).toEqual(['CHANNEL_NOT_FOUND']);
    await voteAnew();
    await votes(ledger, 2);

    // And back: the places of the stream resume the socket.
    network.broken = false;
    proxy.cut();
    await voteAnew();
    await votes(ledger, 3);
    await joins(ledger, 3);
    expect(ledger.problems).toEqual([]);
  });

  test('without WebSocket begins with server-sent events', async () => {
    const host = connect({ WebSocket: null });
    const { ledger } = watchBoth(host);
    await firstFrames(ledger);
    await voteAnew();
    await votes(ledger, 1);
    expect(ledger.problems).toEqual([]);
  });

  test('goes on in another client, and on another protocol, with the place of the first', async () => {
    const first = connect();
    const { ledger, session, poll } = watchBoth(first);
    await firstFrames(ledger);
    const places = { session: session.after, poll: poll.after };
    first.close();
    expect(first.status.get()).toBe('idle');
    await voteAnew();

    const second = connect({ WebSocket: null });
    const onFrame = (frame: Parameters<typeof ledger.record>[0]) => ledger.record(frame);
    second.sessions.watch({ sessionId: scene.session.id }, { onFrame, after: places.session });
    second.polls.watch({ pollId: scene.poll.id }, { onFrame, after: places.poll });
    await votes(ledger, 1);
    await joins(ledger, 1);
    expect(ledger.problems).toEqual([]);
  });

  test('begins anew when the place it was given is none', async () => {
    const host = connect();
    const kinds: string[] = [];
    const { id } = scene.poll;
    host.polls.watch({ pollId: id }, { onFrame: ({ kind }) => kinds.push(kind), after: 'not a place' });
    await expect.poll(() => kinds).toEqual(['state']);
  });

  test('tells somebody who comes later everything too', async () => {
    const host = connect();
    const { ledger } = watchBoth(host);
    await firstFrames(ledger);
    await voteAnew();
    await votes(ledger, 1);
    await joins(ledger, 1);
    const late = new FrameLedger();
    watchBoth(host, late);
    await firstFrames(late);
    await voteAnew();
    await votes(late, 2);
    await joins(late, 1);
    expect(late.problems).toEqual([]);
  });

  test('has one connection for all it watches, and none when it watches nothing', async () => {
    const host = connect();
    const { ledger, session, poll } = watchBoth(host);
    await firstFrames(ledger);
    expect(proxy.connections).toBe(1);
    session.stop();
    await voteAnew();
    await votes(ledger, 1);
    poll.stop();
    await expect.poll(() => proxy.connections).toBe(0);
    expect(host.status.get()).toBe('idle');
  });

  test('says so when what it wants to watch is not there, or nobody is asking', async () => {
    const host = connect();
    const absent = '0190a1b2-0000-7000-8000-00000000000f';
    const refused: (string | undefined)[] = [];
    const onRefused = ({ code }: { code: string }) => refused.push(code);
    host.polls.watch({ pollId: absent }, { onFrame: () => undefined, onRefused });
    await expect.poll(() => refused).toEqual(['CHANNEL_NOT_FOUND']);
    const nobody = connect({ token: 'nonsense' });
    nobody.polls.watch({ pollId: absent }, { onFrame: () => undefined, onRefused });
    await expect.poll(() => refused).toEqual(['CHANNEL_NOT_FOUND', 'UNAUTHENTICATED']);
    expect(nobody.status.get()).toBe('refused');
  });
});

describe('a live client whose token is short', () => {
  test('renews it on the connection that it has, and once it has expired, on another', async () => {
    await using server = await startTestServer({ environment: { JWT_ACCESS_EXPIRES: '5s' } });
    const stranger = createPulse({ url: server.url });
    const account = { email: 'ada@example.org', password: 'correct horse battery' };
    const expired = (await stranger.auth.register(account)).accessToken;
    let token = expired;
    let renewals = 0;
    const pulse = createPulse({
      url: server.url,
      token: async (renew) => {
        if (renew) {
          renewals += 1;
          token = (await stranger.auth.login(account)).accessToken;
        }
        return token;
      },
    });
    const session = await pulse.sessions.create({ title: 'Long' });
    const statuses: string[] = [];
    pulse.status.subscribe(() => statuses.push(pulse.status.get()));
    const titles: string[] = [];
    pulse.sessions.watch({ sessionId: session.id }, (frame) => {
      if (frame.event === 'session.updated') titles.push(frame.data.session.title);
    });
    await expect.poll(() => renewals, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    await pulse.sessions.update({ sessionId: session.id, title: 'Longer' });
    await expect.poll(() => titles).toEqual(['Longer']);
    expect(statuses).toEqual(['connecting', 'live']);
    pulse.close();

    // The first token has expired by now: a connection and a call with it are begun again with another.
    token = expired;
    const before = renewals;
    const seen: string[] = [];
    pulse.sessions.watch({ sessionId: session.id }, ({ event }) => seen.push(event));
    await expect.poll(() => seen).toContain('session.snapshot');
    expect(renewals).toBeGreaterThan(before);
    pulse.close();
    token = expired;
    expect((await pulse.sessions.get({ sessionId: session.id })).title).toBe('Longer');
  });
});
