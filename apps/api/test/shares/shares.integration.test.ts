import { randomUUID } from 'node:crypto';
import { silentLog } from '@pulse/core';
import { catalogue } from '@pulse/domain';
import { connectWebSocket, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openProjectSocket } from '../board/project-socket.ts';
import { createKey, createProject } from '../board/scene.ts';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** The promise of spec §5: every surface, open streams included. */
const promised = { timeout: 5_000, interval: 20 };

/** What links are for; everything else is closed to them, whatever comes to be. */
const open = {
  counts: ['shares.board', 'shares.stats'],
  events: ['shares.board', 'shares.stats', 'shares.events', 'streams.ticket'],
};

describe('links to a board', () => {
  let server: TestServer;
  let owner: TestHost;
  const logged: string[] = [];
  beforeAll(async () => {
    const write = (fields: object, message: string) => void logged.push(JSON.stringify(fields), message);
    server = await startTestServer({
      log: { ...silentLog, debug: write, info: write, warn: write, error: write },
    });
    await registerHost(server.url); // the administrator
    owner = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  /** A project with a view of its errors, and some events. */
  async function newBoard() {
    const { id } = await createProject(owner);
    const app = await createKey(server.url, owner, id);
    const send = (...events: object[]) => app.post('/ingest/batch', { events });
    const view = { section: 'live', query: { level: ['error', 'fatal'] } };
    const { data } = await owner.post(`/projects/${id}/views`, { name: 'Errors', view, shared: true });
    await send({ name: 'a', level: 'error', userId: 'ada' }, { name: 'b' });
    return { id, send, viewId: data.id as string };
  }
  async function share(projectId: string, settings: object = {}) {
    const { status, data, body } = await owner.post(`/projects/${projectId}/shares`, settings);
    if (status !== 201) throw new Error(`sharing failed: ${JSON.stringify(body)}`);
    const token = data.token as string;
    return { id: data.id as string, url: data.url as string, token, ...restClient(server.url, token) };
  }
  const channelOf = (id: string) => `project:${id}`;

  test('by default: counts, of what the view showed when the link was made, and no events', async () => {
    const { id, viewId } = await newBoard();
    const link = await share(id, { viewId });
    expect(link.url).toBe(`/shared/board#${link.token}`);
    expect((await link.get('/shared/board')).data).toEqual({
      name: 'Errors',
      project: { id, name: 'Project', timeZone: 'UTC' },
      filter: { level: ['error', 'fatal'], name: null },
      includesEvents: false,
      expiresAt: null,
    });
    await owner.patch(`/projects/${id}/views/${viewId}`, { view: { section: 'live', query: {} } });
    expect((await link.get('/shared/stats')).data).toMatchObject({
      total: 1,
      buckets: [{ key: 'error', count: 1 }],
    });
    expect((await link.get('/shared/events')).code).toBe('FORBIDDEN');
    expect((await link.post('/stream-tickets', { channels: [channelOf(id)] })).code).toBe('FORBIDDEN');
    const socket = await connectWebSocket({ url: server.url, token: link.token });
    await expect(socket.subscribe(channelOf(id))).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    await socket.close();
    const whole = await share(id);
    expect((await whole.get('/shared/stats')).data.total).toBe(2);
    expect(JSON.stringify((await owner.get(`/projects/${id}/shares`)).data)).not.toContain(link.token);
  });

  test('with events: what the link shows of them, on every way to them', async () => {
    const { id, viewId, send } = await newBoard();
    const link = await share(id, { viewId, includesEvents: true });
    expect((await link.get('/shared/events')).data).toMatchObject([{ name: 'a', userId: 'ada' }]);

    const channel = channelOf(id);
    const socket = await connectWebSocket({ url: server.url, token: link.token });
    await socket.subscribe(channel);
    const stream = await openEventStream({ url: server.url, token: link.token, channels: [channel] });
    const { data } = await link.post('/stream-tickets', { channels: [channel] });
    const byTicket = await openProjectSocket(
      server.url,
      `/realtime/${id}?ticket=${data.ticket}&level=error&level=info`,
    );
    // What comes before the snapshot is in the snapshot.
    for (const frames of [socket.ledger.frames, stream.ledger.frames, byTicket.frames]) {
      await expect.poll(() => frames.length, promised).toBeGreaterThan(0);
    }
    await send({ name: 'hidden' }, { name: 'shown', level: 'fatal' }, { name: 'both', level: 'error' });
    const heard = (frames: readonly { readonly kind?: string; readonly data?: unknown }[]) =>
      frames.filter(({ kind }) => kind === 'log').map(({ data: event }) => (event as { name: string }).name);
    await expect.poll(() => heard(socket.ledger.frames), promised).toEqual(['shown', 'both']);
    await expect.poll(() => heard(stream.ledger.frames), promised).toEqual(['shown', 'both']);
    await expect.poll(() => heard(byTicket.frames), promised).toEqual(['both']);
    expect(socket.ledger.frames[0]).toMatchObject({ data: { recent: [{ name: 'a' }] } });

    const beyond = await openProjectSocket(server.url, `/realtime/${id}?level=info`, {
      authorization: `Bearer ${link.token}`,
    });
    expect(await beyond.closed).toBe(4404);
    socket.destroy();
    await stream.close();
    byTicket.cut();
  });

  test.each(['counts', 'events'] as const)(
    'a link to %s: every other use case is closed to it',
    async (kind) => {
      const { id } = await newBoard();
      const other = await newBoard();
      const link = await share(id, { includesEvents: kind === 'events' });
      const closed = catalogue.entries.filter(
        ({ name, permission, kind: does, http }) =>
          http && does !== 'stream' && permission !== 'anyone' && !open[kind].includes(name),
      );
      expect(closed.length).toBeGreaterThan(100);
      for (const { name, http } of closed) {
        for (const projectId of [id, other.id]) {
          const path = (http?.path ?? '').replace(/:(\w+)/g, (_, field) =>
            field === 'projectId' ? projectId : randomUUID(),
          );
          const bodied = http?.body ?? (http?.method !== 'GET' && http?.method !== 'DELETE');
          const response = await fetch(`${server.url}/api/v1${path}`, {
            method: http?.method ?? 'GET',
            headers: {
              authorization: `Bearer ${link.token}`,
              ...(bodied ? { 'content-type': 'application/json' } : {}),
            },
            ...(bodied ? { body: '{}' } : {}),
          });
          expect([name, response.status]).toEqual([name, 403]);
          await response.body?.cancel();
        }
      }
      const watcher = await connectWebSocket({ url: server.url, token: link.token });
      await expect(watcher.subscribe(channelOf(other.id))).rejects.toMatchObject({
        code: 'CHANNEL_NOT_FOUND',
      });
      await watcher.close();
      const asKey = { 'x-api-key': link.token, 'content-type': 'application/json' };
      const sent = await fetch(`${server.url}/ingest`, {
        method: 'POST',
        headers: asKey,
        body: '{"name":"a"}',
      });
      expect(sent.status).toBe(401);
    },
  );

  const ends = [
    [
      'revoked',
      async (id: string, link: { readonly id: string }) => owner.delete(`/projects/${id}/shares/${link.id}`),
    ],
    [
      'of a view that is deleted',
      async (id: string, _: unknown, viewId: string) => owner.delete(`/projects/${id}/views/${viewId}`),
    ],
    ['of a project that is deleted', async (id: string) => owner.delete(`/projects/${id}`)],
  ] as const;
  test.each(ends)('one that is %s ends everywhere, open streams and tickets too', async (_how, end) => {
    const { id, viewId } = await newBoard();
    const link = await share(id, { viewId, includesEvents: true });
    const watching = await watchBy(id, link);
    expect((await end(id, link, viewId)).status).toBe(204);
    await watching.ended();
    expect((await link.get('/shared/board')).code).toBe('INVALID_API_KEY');
    const again = await fetch(`${server.url}/realtime/${id}/sse?ticket=${watching.ticket}`);
    expect([401, 404]).toContain(again.status);
    expect((await share((await newBoard()).id)).token).toMatch(/^pv_[\w-]{43}$/);
  });

  test('one that expires ends everywhere, though nobody tells of it', async () => {
    const { id } = await newBoard();
    const expiresAt = new Date(Date.now() + 4_000).toISOString();
    const link = await share(id, { includesEvents: true, expiresAt });
    const watching = await watchBy(id, link);
    expect((await link.get('/shared/board')).data.expiresAt).toBe(expiresAt);
    await watching.ended(4_000);
    await expect.poll(async () => (await link.get('/shared/board')).code, promised).toBe('INVALID_API_KEY');
  });

  async function watchBy(id: string, link: { readonly token: string; readonly post: TestHost['post'] }) {
    const channel = channelOf(id);
    const socket = await openProjectSocket(server.url, `/realtime/${id}`, {
      authorization: `Bearer ${link.token}`,
    });
    const stream = await openEventStream({ url: server.url, token: link.token, channels: [channel] });
    const { data } = await link.post('/stream-tickets', { channels: [channel] });
    const second = (await link.post('/stream-tickets', { channels: [channel] })).data.ticket as string;
    const byTicket = await fetch(`${server.url}/realtime/${id}/sse?ticket=${data.ticket}`);
    expect(byTicket.status).toBe(200);
    const ticketEnded = byTicket.text();
    await expect.poll(() => server.composition.hub.subscribers(channel), promised).toBe(3);
    return {
      ticket: second,
      async ended(after = 0) {
        const { hub } = server.composition;
        await expect
          .poll(() => hub.subscribers(channel), { ...promised, timeout: after + promised.timeout })
          .toBe(0);
        await Promise.all([stream.ended, ticketEnded]);
        socket.cut();
      },
    };
  }

  test('its token is in no log, and moderators make none', async () => {
    const { id } = await newBoard();
    const moderator = await registerHost(server.url);
    await owner.post(`/projects/${id}/members`, { userId: moderator.userId, role: 'moderator' });
    expect((await moderator.post(`/projects/${id}/shares`, {})).code).toBe('FORBIDDEN');
    const link = await share(id);
    await link.get('/shared/board');
    await link.get('/shared/events');
    expect(logged.join('\n')).not.toContain(link.token.slice(0, 12));
  });
});
