import { type FaultProxy, openEventSource, openEventStream, startFaultProxy } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMember, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { castVote, joinScene, type Scene, startScene } from './scene.ts';

describe('EventSource with a ticket', () => {
  let server: TestServer;
  let proxy: FaultProxy;
  beforeAll(async () => {
    server = await startTestServer();
    proxy = await startFaultProxy({ target: { port: Number(new URL(server.url).port) } });
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  async function ticketFor(scene: Scene): Promise<string> {
    const channels = [scene.channels.poll, scene.channels.session];
    const { status, data } = await scene.host.post('/stream-tickets', { channels });
    expect(status).toBe(201);
    return data.ticket;
  }
  const through = (ticket: string) =>
    openEventSource(`http://127.0.0.1:${proxy.port}/api/v1/sse?ticket=${encodeURIComponent(ticket)}`);

  test('opens, is cut, comes back by itself and misses nothing', async () => {
    const scene = await startScene(server.url);
    const source = through(await ticketFor(scene));
    const { ledger } = source;
    await ledger.until(() => ledger.of(scene.channels.poll).length === 1, 'the first state');
    await ledger.until(() => ledger.of(scene.channels.session).length > 0, 'the snapshot');

    for (let cut = 1; cut <= 2; cut += 1) {
      proxy.cut();
      await castVote(scene, await joinScene(scene), cut);
      await scene.host.post(`/polls/${scene.poll.id}/close`);
      await scene.host.post(`/polls/${scene.poll.id}/open`);
      await ledger.until(() => ledger.poll(scene.poll.id).seals.length === cut, `seal ${cut}`);
      await ledger.until(
        () =>
          ledger.session(scene.session.id).entries.filter(({ event }) => event === 'poll.opened').length ===
          cut,
        `opening ${cut}`,
      );
    }
    expect(ledger.problems).toEqual([]);
    expect(ledger.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
    expect(source.requests.length).toBe(3);
    expect(source.requests.map((lastEventId) => lastEventId !== null)).toEqual([false, true, true]);
    source.close();
  });

  test('of a moderator who was removed neither opens nor reopens', async () => {
    await registerHost(server.url); // in case that nobody is the administrator yet
    const scene = await startScene(server.url);
    const moderator = await addMember(server.url, scene.host, scene.session.id, 'moderator');
    const channels = [scene.channels.session];
    const [used, unused] = await Promise.all([
      moderator.post('/stream-tickets', { channels }),
      moderator.post('/stream-tickets', { channels }),
    ]);
    const stream = await openEventStream({ url: server.url, ticket: used.data.ticket });
    await stream.ledger.until(() => stream.ledger.frames.length > 0, 'the snapshot');
    await scene.host.delete(`/sessions/${scene.session.id}/members/${moderator.userId}`);
    await stream.ended;
    const { lastEventId } = stream;
    const refused = { code: 'CHANNEL_NOT_FOUND', status: 404 };
    const opening = openEventStream({ url: server.url, ticket: unused.data.ticket });
    await expect(opening).rejects.toMatchObject(refused);
    const reopening = openEventStream({ url: server.url, ticket: used.data.ticket, lastEventId });
    await expect(reopening).rejects.toMatchObject(refused);
  });

  test('opens one stream, once', async () => {
    const scene = await startScene(server.url);
    const ticket = await ticketFor(scene);
    const first = await openEventStream({ url: server.url, ticket });
    await first.ledger.until(() => first.ledger.frames.length >= 2, 'the first frames');
    const refused = { status: 401, code: 'INVALID_STREAM_TICKET' };
    await expect(openEventStream({ url: server.url, ticket })).rejects.toMatchObject(refused);
    await expect(openEventStream({ url: server.url, ticket: `${ticket}x` })).rejects.toMatchObject(refused);
    const browser = through(ticket);
    await browser.gaveUp;
    expect(browser.ledger.frames).toEqual([]);

    // Whoever reads the stream may have it again; the place proves it. The old one ends.
    const again = await openEventStream({ url: server.url, ticket, lastEventId: first.lastEventId });
    await first.ended;
    const other = await startScene(server.url);
    const stranger = await openEventStream({
      url: server.url,
      token: other.host.token,
      channels: [other.channels.poll],
    });
    await stranger.ledger.until(() => stranger.ledger.frames.length > 0, 'a place elsewhere');
    await expect(
      openEventStream({ url: server.url, ticket, lastEventId: stranger.lastEventId }),
    ).rejects.toMatchObject(refused);
    await Promise.all([again.close(), stranger.close()]);
  });

  test('neither tokens in the URL nor a ticket for someone else’s channel open anything', async () => {
    const scene = await startScene(server.url);
    const foreign = await startScene(server.url);
    for (const name of ['token', 'access_token', 'key']) {
      const url = `${server.url}/api/v1/sse?channels=${scene.channels.poll}&${name}=${scene.host.token}`;
      expect((await fetch(url)).status).toBe(401);
    }
    const { data } = await scene.host.post('/stream-tickets', { channels: [foreign.channels.poll] });
    await expect(openEventStream({ url: server.url, ticket: data.ticket })).rejects.toMatchObject({
      status: 404,
      code: 'CHANNEL_NOT_FOUND',
    });
  });
});
