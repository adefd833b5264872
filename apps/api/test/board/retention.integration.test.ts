import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { openProjectSocket, type ProjectSocket } from './project-socket.ts';
import { createKey, createProject } from './scene.ts';

describe('how long events are kept', () => {
  let server: TestServer;
  let admin: TestHost;
  let owner: TestHost;
  let pool: Pool;
  const sockets: ProjectSocket[] = [];
  beforeAll(async () => {
    server = await startTestServer();
    admin = await registerHost(server.url);
    owner = await registerHost(server.url);
    pool = createPool({ connectionString: server.connectionString, max: 2, log: silentLog });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.cut();
    await pool.end();
    await server.stop();
  });

  async function newApp() {
    const { id } = await createProject(owner);
    const app = await createKey(server.url, owner, id);
    const reader = await createKey(server.url, owner, id, ['read']);
    const send = (...names: string[]) =>
      app.post('/ingest/batch', {
        events: names.map((name) => ({ id: name, name, level: name.startsWith('bad') ? 'error' : 'info' })),
      });
    /** As if the events up to a position had been received so many days sooner. */
    async function age(through: number, days: number): Promise<void> {
      const client = await pool.connect();
      // At once: a day without events loses its partition.
      await client.query('BEGIN');
      await client.query(`SELECT make_event_partitions((now() AT TIME ZONE 'UTC')::date - $1::int, 1)`, [
        days,
      ]);
      await client.query(
        `UPDATE events SET received_at = received_at - make_interval(hours => 24 * $3)
         WHERE project_id = $1 AND position <= $2`,
        [id, through, days],
      );
      await client.query('COMMIT');
      client.release();
    }
    const names = async () =>
      (await owner.get(`/projects/${id}/events`)).data.map(({ name }: { name: string }) => name);
    const receipts = async () => (await owner.get(`/projects/${id}/deletions`)).data;
    return { id, app, reader, send, age, names, receipts };
  }
  async function open(path: string, key: string): Promise<ProjectSocket> {
    const socket = await openProjectSocket(server.url, path, { 'x-api-key': key });
    sockets.push(socket);
    return socket;
  }

  test('fewer days take effect at once, as the preview said; more bring nothing back', async () => {
    const { id, send, age, names, receipts } = await newApp();
    await send('a', 'b', 'c');
    await age(2, 10);
    const preview = (query: string) => owner.get(`/projects/${id}/retention-preview${query}`);
    expect((await preview('')).data).toMatchObject({ days: 30, due: 0, kept: 3 });
    expect((await preview('?days=7')).data).toMatchObject({ days: 7, due: 2, kept: 1 });
    expect((await preview('?days=0')).code).toBe('INVALID_INPUT');

    await owner.patch(`/projects/${id}`, { retentionDays: 7 });
    await expect.poll(async () => (await receipts())[0]?.finishedAt ?? null).not.toBeNull();
    expect(await names()).toEqual(['c']);
    expect(await receipts()).toMatchObject([
      { reason: 'retention', requestedBy: null, retentionDays: 7, through: 2, events: 2 },
    ]);
    await owner.patch(`/projects/${id}`, { retentionDays: 30 });
    await server.composition.eventRetention.run();
    expect(await names()).toEqual(['c']);
    expect((await owner.get(`/projects/${id}/stats`)).data.total).toBe(3);
  });

  test('what is due by the settings goes with the next run of the schedule, and no more', async () => {
    const [one, other] = [await newApp(), await newApp()];
    for (const { send, age } of [one, other]) {
      await send('a', 'b');
      await age(1, 15);
    }
    await pool.query('UPDATE projects SET retention_days = 14 WHERE id = $1', [one.id]);
    await server.composition.eventRetention.run();
    expect([await one.names(), await other.names()]).toEqual([['b'], ['b', 'a']]);
    expect([(await one.receipts()).length, (await other.receipts()).length]).toEqual([1, 0]);
  });

  test('who asked for a deletion is in its receipt and in the audit log; members see it, others do not', async () => {
    const { id, reader, app, send, receipts } = await newApp();
    const member = await registerHost(server.url);
    const stranger = await registerHost(server.url);
    await owner.post(`/projects/${id}/members`, { userId: member.userId, role: 'moderator' });
    await send('a', 'b', 'c');
    expect((await owner.delete(`/projects/${id}/events`)).status).toBe(204);
    await send('d');
    expect((await owner.delete(`/projects/${id}/events`)).status).toBe(204);
    await expect
      .poll(async () => (await receipts()).every((each: { finishedAt: unknown }) => each.finishedAt !== null))
      .toBe(true);
    const all = await receipts();
    expect(all).toMatchObject([
      { reason: 'request', requestedBy: owner.userId, retentionDays: null, through: 4, events: 1 },
      { reason: 'request', requestedBy: owner.userId, retentionDays: null, through: 3, events: 3 },
    ]);
    const audited = await admin.get(`/admin/audit?resourceId=${id}&action=events.deleted`);
    expect(audited.data.map((each: { details: unknown }) => each.details)).toEqual(
      all.map((each: { id: string }) => ({ deletionId: each.id })),
    );
    const first = await member.get(`/projects/${id}/deletions?limit=1`);
    const second = await member.get(`/projects/${id}/deletions?limit=1&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual(all);
    expect(second.nextCursor).toBeNull();
    for (const path of ['deletions', 'retention-preview']) {
      expect((await stranger.get(`/projects/${id}/${path}`)).code).toBe('PROJECT_NOT_FOUND');
      expect((await app.get(`/projects/${id}/${path}`)).status).toBe(403);
      expect((await reader.get(`/projects/${id}/${path}`)).status).toBe(403);
    }
  });

  test('of a deleted project the audit log has who deleted it, and a receipt stays', async () => {
    const { id, send } = await newApp();
    await send('a', 'b');
    await owner.delete(`/projects/${id}`);
    const receipt = async () => {
      const { rows } = await pool.query(
        'SELECT reason, events, finished_at IS NOT NULL AS finished FROM event_deletions WHERE project_id = $1',
        [id],
      );
      return rows;
    };
    await expect.poll(receipt).toEqual([{ reason: 'project', events: 2, finished: true }]);
    const { data } = await admin.get(`/admin/audit?resourceId=${id}`);
    expect(data).toMatchObject([
      { action: 'project.deleted', actorId: owner.userId, details: { name: 'Project' } },
    ]);
  });

  test.each([
    ['by retention', 'retention'],
    ['on request', 'request'],
  ])('who was away while events went %s gets a reset that says so, filtered or not', async (_how, reason) => {
    const { id, reader, send, age } = await newApp();
    await send('first');
    const paths = ['', '&level=error'];
    const places = [];
    for (const filter of paths) {
      const socket = await open(`/realtime/${id}?after=${filter}`, reader.key);
      await expect.poll(() => socket.frames).toHaveLength(1);
      places.push(socket.frames[0]?.after);
      socket.cut();
    }
    await send('a', 'bad 1', 'b');
    if (reason === 'retention') {
      await age(3, 40);
      await server.composition.eventRetention.run();
    } else {
      await owner.delete(`/projects/${id}/events`);
    }
    await send('c', 'bad 2');
    for (const [index, filter] of paths.entries()) {
      const socket = await open(`/realtime/${id}?after=${places[index]}${filter}`, reader.key);
      await expect.poll(() => socket.frames).toHaveLength(1);
      expect(socket.frames[0]).toMatchObject({
        kind: 'reset',
        event: 'project.snapshot',
        data: { skippedMore: true },
      });
      await send(`bad ${filter}`);
      await expect.poll(() => socket.frames.at(-1)?.data.name).toBe(`bad ${filter}`);
      socket.cut();
    }
  });
});
