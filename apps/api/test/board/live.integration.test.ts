import { createClient, eventsWatch } from '@pulse/client';
import { createSeededRandom, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type LiveFrame, openProjectSocket, type ProjectSocket } from './project-socket.ts';
import { createKey, createProject } from './scene.ts';

describe('the live stream of a project', () => {
  let server: TestServer;
  let owner: TestHost;
  const sockets: ProjectSocket[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    owner = await registerHost(server.url);
  });
  afterAll(async () => {
    for (const socket of sockets) socket.cut();
    await server.stop();
  });

  async function newApp() {
    const { id } = await createProject(owner);
    const [app, reader] = await Promise.all([
      createKey(server.url, owner, id),
      createKey(server.url, owner, id, ['read']),
    ]);
    const send = (...events: object[]) => app.post('/ingest/batch', { events });
    return { id, app, reader, send };
  }
  async function open(path: string, headers?: Record<string, string>): Promise<ProjectSocket> {
    const socket = await openProjectSocket(server.url, path, headers);
    sockets.push(socket);
    return socket;
  }
  const events = (frames: readonly LiveFrame[]) => frames.filter(({ type }) => type === 'event');
  const names = (frames: readonly LiveFrame[]) =>
    frames.filter(({ kind }) => kind === 'log').map(({ data }) => data.name);

  test('a socket at its address is subscribed at once: by header, by first message, by ticket', async () => {
    const { id, reader, send } = await newApp();
    await send({ name: 'before' });
    const byHeader = await open(`/realtime/${id}`, { 'x-api-key': reader.key });
    const byBearer = await open(`/api/v1/realtime/${id}`, { authorization: `Bearer ${owner.token}` });
    const byMessage = await open(`/realtime/${id}`);
    byMessage.send({ id: 'a', type: 'auth', token: reader.key });
    const { data } = await reader.post('/stream-tickets', { channels: [`project:${id}`] });
    const byTicket = await open(`/realtime/${id}?ticket=${data.ticket}`);
    const all = [byHeader, byBearer, byMessage, byTicket];
    for (const { frames } of all) await expect.poll(() => events(frames)).toHaveLength(1);
    expect(byMessage.frames[0]).toEqual({ id: 'a', type: 'ok', data: { expiresAt: null } });
    for (const { frames } of all) {
      expect(events(frames)[0]).toMatchObject({
        channel: `project:${id}`,
        kind: 'state',
        event: 'project.snapshot',
        data: { project: { id, name: 'Project' }, recent: [{ name: 'before', position: 1 }] },
      });
    }
    await send({ name: 'after', level: 'error', properties: { n: 1 } });
    for (const { frames } of all) await expect.poll(() => events(frames)).toHaveLength(2);
    const { data: stored } = await reader.get('/events');
    for (const { frames } of all) {
      expect(events(frames)[1]).toMatchObject({ kind: 'log', event: 'event.received', data: stored[0] });
    }
  });

  test('who may not is told so and let go', async () => {
    const { id, app, reader } = await newApp();
    const other = await newApp();
    for (const [headers, code, close] of [
      [{ 'x-api-key': app.key }, 'FORBIDDEN', 4404],
      [{ 'x-api-key': other.reader.key }, 'PROJECT_NOT_FOUND', 4404],
      [{ 'x-api-key': 'pk_wrong' }, 'INVALID_API_KEY', 4401],
      [{ authorization: 'Bearer wrong' }, 'UNAUTHENTICATED', 4401],
    ] as const) {
      const socket = await open(`/realtime/${id}`, headers);
      expect(await socket.closed).toBe(close);
      expect(socket.frames).toMatchObject([{ type: 'error', error: { code } }]);
    }
    const misspelt = await open(`/realtime/${id}?level=loud`, { 'x-api-key': reader.key });
    expect(await misspelt.closed).toBe(4404);
    expect(misspelt.frames).toMatchObject([{ error: { code: 'INVALID_INPUT' } }]);
    const inUrl = await open(`/realtime/${id}?api_key=${reader.key}`, { 'x-api-key': reader.key });
    expect(await inUrl.closed).toBe(4401);
    for (const [path, headers, status] of [
      [`/realtime/${id}/sse`, {}, 401],
      [`/realtime/${id}/sse`, { 'x-api-key': app.key }, 403],
      [`/realtime/${id}/sse`, { 'x-api-key': other.reader.key }, 404],
      [`/realtime/${id}/sse?key=${reader.key}`, {}, 401],
    ] as const) {
      expect((await fetch(server.url + path, { headers })).status).toBe(status);
    }
  });

  test('a revoked key: its sockets are closed, its calls refused, its tickets worth nothing', async () => {
    const { id, reader } = await newApp();
    const socket = await open(`/realtime/${id}`, { 'x-api-key': reader.key });
    await expect.poll(() => socket.frames).toHaveLength(1);
    const { data } = await reader.post('/stream-tickets', { channels: [`project:${id}`] });
    expect((await owner.delete(`/projects/${id}/keys/${reader.id}`)).status).toBe(204);
    expect(await socket.closed).toBe(4401);
    expect((await reader.get('/events')).code).toBe('INVALID_API_KEY');
    const byTicket = await fetch(`${server.url}/realtime/${id}/sse?ticket=${data.ticket}`);
    expect(byTicket.status).toBe(401);

    const second = await createKey(server.url, owner, id, ['read']);
    const rotated = await owner.post(`/projects/${id}/keys/${second.id}/rotate`);
    expect(rotated.data).toMatchObject({ name: 'App', scopes: ['read'] });
    expect((await second.get('/events')).code).toBe('INVALID_API_KEY');
    expect((await restClient(server.url, rotated.data.key).get('/events')).status).toBe(200);
  });

  test('a deleted project: who watches it is told, and it is gone', async () => {
    const { id } = await newApp();
    const socket = await open(`/realtime/${id}`, { authorization: `Bearer ${owner.token}` });
    await expect.poll(() => socket.frames).toHaveLength(1);
    await owner.delete(`/projects/${id}`);
    await expect
      .poll(() => socket.frames.at(-1))
      .toMatchObject({ type: 'error', error: { code: 'CHANNEL_NOT_FOUND' } });
  });

  test('filters are the server’s: live, in the snapshot, and when resuming', async () => {
    const { id, reader, send } = await newApp();
    const key = { 'x-api-key': reader.key };
    await send({ name: 'a', level: 'error' }, { name: 'b' });
    const errors = await open(`/realtime/${id}?level=error&level=fatal`, key);
    const named = await open(`/realtime/${id}?name=b`, key);
    const both = await open(`/realtime/${id}?name=b&level=error`, key);
    for (const { frames } of [errors, named, both]) await expect.poll(() => frames).toHaveLength(1);
    expect([errors, named, both].map(({ frames }) => frames[0]?.data.recent.length)).toEqual([1, 1, 0]);
    await send(
      { name: 'a', level: 'error' },
      { name: 'b', level: 'info' },
      { name: 'b', level: 'error' },
      { name: 'c', level: 'fatal' },
    );
    await expect.poll(() => names(errors.frames)).toEqual(['a', 'b', 'c']);
    await expect.poll(() => names(named.frames)).toEqual(['b', 'b']);
    await expect.poll(() => names(both.frames)).toEqual(['b']);

    const after = both.frames.at(-1)?.after ?? '';
    both.cut();
    await send({ name: 'b' }, { name: 'b', level: 'error' }, { name: 'a', level: 'error' });
    const resumed = await open(`/realtime/${id}?name=b&level=error&after=${after}`, key);
    await expect.poll(() => names(resumed.frames)).toEqual(['b']);
    expect(resumed.frames[0]).toMatchObject({ kind: 'log', data: { position: 8, level: 'error' } });
  });

  test('filters of a channel among others: by frame, by query, by the client on both', async () => {
    const { id, reader, send } = await newApp();
    const channel = `project:${id}`;
    const socket = await open('/api/v1/ws', {});
    socket.send({ id: 1, type: 'auth', token: reader.key });
    socket.send({ id: 2, type: 'subscribe', channel, filters: { level: ['error'], projectId: 'another' } });
    await expect.poll(() => events(socket.frames)).toHaveLength(1);
    socket.send({ id: 3, type: 'subscribe', channel: `project:${id}`, filters: { level: 'loud' } });
    await expect
      .poll(() => socket.frames.at(-1))
      .toMatchObject({ id: 3, type: 'error', error: { code: 'INVALID_INPUT' } });
    socket.send({ id: 4, type: 'subscribe', channel, filters: { level: ['error'] } });
    await expect.poll(() => events(socket.frames)).toHaveLength(2);

    const sse = `${server.url}/api/v1/sse?channels=${channel}&filters=`;
    for (const [filters, code] of [
      ['{', 'INVALID_INPUT'],
      [JSON.stringify({ [channel]: 'error' }), 'INVALID_INPUT'],
      [JSON.stringify({ [channel]: { level: 'loud' } }), 'INVALID_INPUT'],
    ] as const) {
      const refused = await fetch(sse + encodeURIComponent(filters), {
        headers: { 'x-api-key': reader.key },
      });
      expect(await refused.json()).toMatchObject({ error: { code } });
    }

    const clients = [undefined, null].map((WebSocket) =>
      createClient({
        url: server.url,
        token: reader.key,
        ...(WebSocket === null ? { WebSocket } : {}),
      }),
    );
    const heard = clients.map((client) => {
      const taken: string[] = [];
      client.watch(eventsWatch, { projectId: id, level: ['error', 'fatal'] }, ({ kind, data }) =>
        taken.push(kind === 'log' ? (data as { name: string }).name : kind),
      );
      return taken;
    });
    for (const taken of heard) await expect.poll(() => taken).toEqual(['state']);
    await send({ name: 'a' }, { name: 'b', level: 'error' }, { name: 'c', level: 'fatal' });
    for (const taken of heard) await expect.poll(() => taken).toEqual(['state', 'b', 'c']);
    await expect.poll(() => names(socket.frames)).toEqual(['b']);
    for (const client of clients) client.close();
  });

  test('who was away too long is told how many were skipped; filtered ones do not count', async () => {
    const { id, reader, send } = await newApp();
    const key = { 'x-api-key': reader.key };
    await send({ name: 'first', level: 'error' });
    const [all, errors] = [
      await open(`/realtime/${id}`, key),
      await open(`/realtime/${id}?level=error`, key),
    ];
    for (const { frames } of [all, errors]) await expect.poll(() => frames).toHaveLength(1);
    const places = [all, errors].map(({ frames }) => frames[0]?.after);
    for (const socket of [all, errors]) socket.cut();
    for (let batch = 0; batch < 6; batch += 1) {
      const batchOf = (level: string) => Array.from({ length: 1_000 }, () => ({ name: 'n', level }));
      await send(...batchOf(batch === 0 ? 'error' : 'info'));
    }
    const resumedAll = await open(`/realtime/${id}?after=${places[0]}`, key);
    await expect.poll(() => resumedAll.frames).toHaveLength(1);
    expect(resumedAll.frames[0]).toMatchObject({
      kind: 'reset',
      event: 'project.snapshot',
      data: { skipped: 6_000, recent: Array(20).fill({ name: 'n' }) },
    });
    const resumedErrors = await open(`/realtime/${id}?level=error&after=${places[1]}`, key);
    await expect.poll(() => names(resumedErrors.frames)).toHaveLength(1_000);
    expect(resumedErrors.frames.every(({ kind }) => kind === 'log')).toBe(true);
  });

  test('an event stream at its address, resumed by Last-Event-ID', async () => {
    const { id, reader, send } = await newApp();
    const read = async (headers: Record<string, string>, count: number) => {
      const controller = new AbortController();
      const response = await fetch(`${server.url}/realtime/${id}/sse?level=error`, {
        headers: { 'x-api-key': reader.key, ...headers },
        signal: controller.signal,
      });
      expect(response.headers.get('content-type')).toContain('text/event-stream');
      const frames: LiveFrame[] = [];
      let lastId = '';
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk).toString();
        const lines = text.split('\n');
        text = lines.pop() ?? '';
        for (const line of lines) {
          if (line.startsWith('data: ')) frames.push(JSON.parse(line.slice('data: '.length)));
          if (line.startsWith('id: ')) lastId = line.slice('id: '.length);
        }
        if (frames.length >= count && lastId !== '') break;
      }
      controller.abort();
      return { frames, lastId };
    };
    const first = await read({}, 1);
    expect(first.frames[0]).toMatchObject({ kind: 'state', data: { recent: [] } });
    await send({ name: 'a', level: 'error' }, { name: 'b' }, { name: 'c', level: 'error' });
    const second = await read({ 'last-event-id': first.lastId }, 2);
    expect(names(second.frames)).toEqual(['a', 'c']);
  });

  test('cut and resumed a hundred times under load: every event once, in order', async () => {
    const random = createSeededRandom(testSeed());
    const { id, app, reader } = await newApp();
    const key = { 'x-api-key': reader.key };
    let sending = true;
    let sent = 0;
    const senders = Array.from({ length: 8 }, async (_, sender) => {
      for (let turn = 0; sending; turn += 1) {
        const size = 1 + random.below(20);
        const batch = Array.from({ length: size }, (_each, index) => ({
          id: `${sender}-${turn}-${index}`,
          name: `name ${index % 3}`,
          level: index % 2 === 0 ? 'error' : 'info',
        }));
        const { status } = await app.post('/ingest/batch', { events: batch });
        expect(status).toBe(202);
        sent += size;
      }
    });

    const followers = ['', '&level=error'].map((filter) => ({ filter, seen: [] as LiveFrame[] }));
    /** Follows from where it was until it has enough, and is cut without a word. */
    async function follow(
      { filter, seen }: (typeof followers)[number],
      enough: (frames: readonly LiveFrame[]) => boolean,
    ): Promise<void> {
      const socket = await open(`/realtime/${id}?after=${seen.at(-1)?.after ?? ''}${filter}`, key);
      await expect.poll(() => enough(events(socket.frames)), { timeout: 20_000, interval: 1 }).toBe(true);
      socket.cut();
      seen.push(...events(socket.frames));
    }
    await Promise.all(
      followers.map(async (follower) => {
        for (let cut = 0; cut < 100; cut += 1) {
          const some = 1 + random.below(30);
          await follow(follower, (frames) => frames.length >= some);
        }
      }),
    );
    sending = false;
    await Promise.all(senders);

    const rows = await readAll(id);
    expect(rows.length).toBe(sent);
    for (const follower of followers) {
      const wanted = rows.filter(({ level }) => follower.filter === '' || level === 'error');
      const last = wanted.at(-1)?.position ?? 0;
      await follow(follower, (frames) => [...follower.seen, ...frames].at(-1)?.data.position === last);
      const kinds = new Set(follower.seen.slice(1).map(({ kind }) => kind));
      expect([...kinds]).toEqual(['log']);
      const got = follower.seen.slice(1).map(({ data }) => data.position as number);
      const expected = wanted.map(({ position }) => position).filter((position) => position >= (got[0] ?? 0));
      expect({ seed: random.seed, got }).toEqual({ seed: random.seed, got: expected });
    }
  }, 60_000);

  async function readAll(projectId: string) {
    const rows: { position: number; level: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: { data: typeof rows; nextCursor: string | null } = await owner.get(
        `/projects/${projectId}/events?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      rows.push(...page.data);
      cursor = page.nextCursor;
    }
    return rows.reverse();
  }
});
