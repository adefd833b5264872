import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { connectWebSocket, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { createKey, createProject } from './scene.ts';

/** The promise of spec §5: every surface, open streams included. */
const promised = { timeout: 5_000, interval: 20 };

describe('members of a project', () => {
  let server: TestServer;
  let owner: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    await registerHost(server.url); // the administrator
    owner = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function withMember(role: 'host' | 'moderator') {
    const { id } = await createProject(owner);
    const member = await registerHost(server.url);
    const put = await owner.post(`/projects/${id}/members`, { userId: member.userId, role });
    expect([put.status, put.data.role]).toEqual([201, role]);
    return { id, member };
  }

  test('a moderator reads and follows, a host changes, and only the owner decides who is one', async () => {
    const { id, member } = await withMember('moderator');
    const may = async () => ({
      read: (await member.get(`/projects/${id}`)).status,
      events: (await member.get(`/projects/${id}/events`)).status,
      rename: (await member.patch(`/projects/${id}`, { name: 'Other' })).status,
      key: (await member.post(`/projects/${id}/keys`, { name: 'App' })).status,
      share: (await member.post(`/projects/${id}/members`, { userId: member.userId, role: 'host' })).status,
      delete: (await member.delete(`/projects/${id}`)).status,
    });
    const refused = { rename: 403, key: 403, share: 403, delete: 403 };
    expect(await may()).toEqual({ read: 200, events: 200, ...refused });
    await owner.post(`/projects/${id}/members`, { userId: member.userId, role: 'host' });
    expect(await may()).toEqual({ ...refused, read: 200, events: 200, rename: 200, key: 201 });
  });

  test('the list of projects has those one works with, and as what', async () => {
    const { id, member } = await withMember('moderator');
    const own = await createProject(member);
    const { data } = await member.get('/projects');
    expect(data.map((each: { id: string; role: string }) => [each.id, each.role])).toEqual([
      [own.id, 'owner'],
      [id, 'moderator'],
    ]);
    const people = (await member.get(`/projects/${id}/members`)).data;
    expect(people.map((each: { userId: string; role: string }) => [each.userId, each.role])).toEqual([
      [owner.userId, 'owner'],
      [member.userId, 'moderator'],
    ]);
    expect((await member.get(`/projects?limit=1`)).nextCursor).toEqual(expect.any(String));
  });

  test('an address that nobody has proven makes nobody a member', async () => {
    const { id } = await createProject(owner);
    const stranger = await registerHost(server.url);
    const put = await owner.post(`/projects/${id}/members`, { email: stranger.email, role: 'host' });
    expect(put.code).toBe('USER_NOT_FOUND');
    expect((await stranger.get(`/projects/${id}`)).code).toBe('PROJECT_NOT_FOUND');
  });

  test.each([
    [
      'by the owner',
      async (id: string, userId: string) => {
        expect((await owner.delete(`/projects/${id}/members/${userId}`)).status).toBe(204);
      },
    ],
    [
      'where nobody tells of it',
      async (id: string, userId: string) => {
        const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
        await pool.query('DELETE FROM project_members WHERE project_id = $1 AND user_id = $2', [id, userId]);
        await pool.end();
      },
    ],
  ])('who is removed %s hears nothing more, on open streams too', async (_how, remove) => {
    const { id, member } = await withMember('host');
    const app = await createKey(server.url, owner, id);
    const { token } = member;
    const channel = `project:${id}`;
    const socket = await connectWebSocket({ url: server.url, token });
    await socket.subscribe(channel);
    const stream = await openEventStream({ url: server.url, token, channels: [channel] });
    const heard = () =>
      [socket.ledger, stream.ledger].map(({ frames }) => frames.filter(({ kind }) => kind === 'log').length);
    await app.post('/ingest', { name: 'before' });
    await expect.poll(heard, promised).toEqual([1, 1]);

    await remove(id, member.userId);
    await stream.ended;
    await expect.poll(() => socket.others.some(({ type }) => type === 'error'), promised).toBe(true);
    await expect.poll(() => server.composition.hub.subscribers(channel), promised).toBe(0);
    expect((await app.post('/ingest', { name: 'after' })).status).toBe(202);
    expect((await member.get(`/projects/${id}/events`)).code).toBe('PROJECT_NOT_FOUND');
    expect(heard()).toEqual([1, 1]);
    socket.destroy();
  });
});
