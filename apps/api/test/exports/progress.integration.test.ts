import { connectWebSocket, FrameLedger, openEventStream } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKey, createProject } from '../board/scene.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const patient = { timeout: 15_000, interval: 20 };

interface Progress {
  readonly id: string;
  readonly projectId: string;
  readonly status: string;
  readonly progress: number;
  readonly rows: number;
}

describe('how far exports are, on the channel of an account', () => {
  let server: TestServer;
  let owner: TestHost;
  let member: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    await registerHost(server.url); // the administrator
    owner = await registerHost(server.url);
    member = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const channelOf = ({ userId }: TestHost) => `user:${userId}`;

  async function newProject(events: number) {
    const { id } = await createProject(owner);
    const app = await createKey(server.url, owner, id, ['ingest', 'read']);
    for (let sent = 0; sent < events; sent += 1_000) {
      const batch = Array.from({ length: 1_000 }, (_, index) => ({ name: `event ${sent + index}` }));
      expect((await app.post('/ingest/batch', { events: batch })).status).toBe(202);
    }
    return { id, app, path: `/projects/${id}/exports` };
  }

  async function follow(who: TestHost, after?: string) {
    const ledger = new FrameLedger();
    const socket = await connectWebSocket({ url: server.url, token: who.token, ledger });
    await socket.subscribe(channelOf(who), after);
    const frames = () => ledger.of(channelOf(who));
    return {
      socket,
      frames,
      told: (id: string) =>
        frames()
          .filter(({ event }) => event === 'export.progress')
          .map(({ data }) => data as Progress)
          .filter((each) => each.id === id),
    };
  }

  test('is told as it is asked for, written and done, to who asked alone', async () => {
    const { id, path } = await newProject(12_000);
    const [own, others] = [await follow(owner), await follow(member)];
    await expect.poll(() => own.frames().length).toBe(1);
    expect(own.frames()[0]).toMatchObject({ kind: 'state', event: 'user.snapshot', data: { exports: [] } });
    const { data: created } = await owner.post(path, { format: 'ndjson' });
    await expect.poll(() => own.told(created.id).at(-1)?.status, patient).toBe('done');
    const told = own.told(created.id);
    const progress = told.map((each) => each.progress);
    expect(progress).toEqual(progress.toSorted((one, other) => one - other));
    const { data: now } = await owner.get(`${path}/${created.id}`);
    expect(told.at(-1)).toEqual({ ...now, projectId: id });
    expect(now).toMatchObject({ progress: 1, rows: 12_000 });
    expect(others.frames()).toHaveLength(1);

    // A fresh reader has it in the snapshot; who was cut off is told again.
    const fresh = await follow(owner);
    await expect.poll(() => fresh.frames().length).toBe(1);
    expect(fresh.frames()[0]?.data).toEqual({ exports: [{ ...now, projectId: id }] });
    const back = await follow(owner, own.frames()[0]?.after);
    await expect.poll(() => back.told(created.id)).toEqual([{ ...now, projectId: id }]);
    await Promise.all([own, others, fresh, back].map(({ socket }) => socket.close()));
  });

  test('has what was cancelled, over server-sent events too, and nothing of what a key asks for', async () => {
    const { path, app } = await newProject(1_000);
    const ledger = new FrameLedger();
    const channels = [channelOf(owner)];
    const stream = await openEventStream({ url: server.url, token: owner.token, channels, ledger });
    const told = () =>
      ledger
        .of(channelOf(owner))
        .flatMap(({ event, data }) => (event === 'export.progress' ? [data as Progress] : []));
    const byKey = await app.post(path, { format: 'csv' });
    await expect
      .poll(async () => (await owner.get(`${path}/${byKey.data.id}`)).data.status, patient)
      .toBe('done');
    const { data: cancelled } = await owner.post(path, { format: 'csv' });
    await owner.delete(`${path}/${cancelled.id}`);
    const ends = ['cancelled', 'done']; // it may have been quicker
    await expect.poll(() => ends.includes(told().at(-1)?.status ?? ''), patient).toBe(true);
    expect(new Set(told().map(({ id }) => id))).toEqual(new Set([cancelled.id]));
    await stream.close();
  });

  test('nobody follows another account: not a member, not an administrator, not by a made-up id', async () => {
    const socket = await connectWebSocket({ url: server.url, token: member.token });
    for (const channel of [
      channelOf(owner),
      'user:01890000-0000-7000-8000-000000000000',
      'user:me',
      'user:',
    ]) {
      await expect(socket.subscribe(channel)).rejects.toMatchObject({ code: 'CHANNEL_NOT_FOUND' });
    }
    await socket.close();
  });
});
