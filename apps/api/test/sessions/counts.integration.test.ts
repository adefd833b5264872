import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent } from '../cast.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /sessions/:sessionId/counts', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('joined, connected and answered are three figures, each moving for its own reason', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const counts = async () => (await host.get(`/sessions/${session.id}/counts`)).body;
    const figures = (total: number, connected: number, answered: number) => ({
      success: true,
      data: { total, connected, answered },
    });
    expect(await counts()).toEqual(figures(0, 0, 0));

    const [ada, grace] = [await join(server.url, session.code), await join(server.url, session.code)];
    expect(await counts()).toEqual(figures(2, 0, 0));

    const sockets = await Promise.all(
      [ada, ada, grace].map(async ({ token }) => {
        const socket = await connectWebSocket({ url: server.url, token });
        await socket.subscribe(`session:${session.id}`);
        return socket;
      }),
    );
    expect(await counts()).toEqual(figures(2, 2, 0)); // two phones of one person are one person

    const [first, second] = [await createPoll(host, session.id), await createPoll(host, session.id)];
    const vote = (poll: typeof first) =>
      ada.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    await vote(first);
    await vote(second);
    expect(await counts()).toEqual(figures(2, 2, 1)); // one person who answered twice answered
    await host.post(`/polls/${first.id}/close`);
    expect(await counts()).toEqual(figures(2, 2, 1));
    await host.post(`/polls/${second.id}/close`);
    expect(await counts()).toEqual(figures(2, 2, 0));

    for (const socket of sockets) socket.destroy();
    await expect.poll(counts).toEqual(figures(2, 0, 0));
  });

  test('a further round begins with nobody having answered', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    const answered = async () =>
      (await cast.host.get(`/sessions/${cast.session.id}/counts`)).data.answered as number;
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    expect(await answered()).toBe(1);
    for (const verb of ['close', 'next-round', 'open']) await cast.host.post(`/polls/${poll.id}/${verb}`);
    expect(await answered()).toBe(0);
  });

  test('the staff and screens that watch are not counted as connected', async () => {
    const cast = await assembleCast(server.url);
    const socket = await connectWebSocket({ url: server.url, token: cast.host.token });
    await socket.subscribe(`session:${cast.session.id}`);
    const { data } = await cast.observer.get(`/sessions/${cast.session.id}/counts`);
    expect(data).toEqual({ total: 1, connected: 0, answered: 0 });
    socket.destroy();
  });

  test('everybody in the session may; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    const path = (id: string) => `/sessions/${id}/counts`;
    expect(await askedByAll(cast, (client) => client.get(path(cast.session.id)))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) => cast.stranger.get(path(id)));
    expect(foreign).toEqual(absent);
  });
});
