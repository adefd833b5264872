import { connectWebSocket } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { createProject } from './scene.ts';

describe('the board of a session', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    await registerHost(server.url); // the administrator, who may name any project
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const eventsOf = async (projectId: string) =>
    (
      (await host.get(`/projects/${projectId}/events?limit=100`)).data as { name: string; id: string }[]
    ).reverse();
  const namesOf = async (projectId: string) => (await eventsOf(projectId)).map(({ name }) => name);
  const timeline = async (sessionId: string) =>
    (await host.get(`/sessions/${sessionId}/timeline?limit=100`)).data as { event: string; data: unknown }[];

  test('everything that happens in it arrives, once, as it was told to the staff', async () => {
    const project = await createProject(host);
    const session = await createSession(host, { projectId: project.id });
    expect((await host.get(`/sessions/${session.id}`)).data.projectId).toBe(project.id);
    const poll = await createPoll(host, session.id);
    const person = await join(server.url, session.code);
    await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    await host.post(`/polls/${poll.id}/close`);
    const told = await timeline(session.id);
    await expect.poll(() => namesOf(project.id)).toEqual(told.map(({ event }) => event));
    expect(await eventsOf(project.id)).toMatchObject(
      told.map(({ event, data }, index) => ({
        id: `${session.id}:${index + 1}`,
        name: event,
        level: 'info',
        sessionId: session.id,
        properties: data,
      })),
    );
    expect((await host.get(`/projects/${project.id}/ledger`)).data.totals.duplicate).toBe(0);
  });

  test('which one it is, the audience hears by no way', async () => {
    const project = await createProject(host);
    const session = await createSession(host, { projectId: project.id });
    const joined = await restClient(server.url).post('/join', { code: session.code });
    const person = restClient(server.url, joined.data.token);
    const socket = await connectWebSocket({ url: server.url, token: joined.data.token });
    await socket.subscribe(`session:${session.id}`);
    await host.put(`/sessions/${session.id}/slide`, { slide: 2 });
    await host.patch(`/sessions/${session.id}`, { title: 'Renamed' });
    await expect.poll(() => JSON.stringify(socket.ledger.frames)).toContain('Renamed');
    // From the log as well, which was written as the staff hears it.
    const resumed = await connectWebSocket({ url: server.url, token: joined.data.token });
    await resumed.subscribe(`session:${session.id}`, socket.ledger.frames[0]?.after);
    await expect.poll(() => JSON.stringify(resumed.ledger.frames)).toContain('Renamed');
    const told = [
      joined.body,
      (await person.get(`/sessions/${session.id}`)).body,
      (await person.get(`/sessions/${session.id}/snapshot`)).body,
      (await person.get(`/sessions/${session.id}/timeline`)).body,
      (await restClient(server.url).post('/observe', { code: session.code })).body,
      socket.ledger.frames,
      resumed.ledger.frames,
    ];
    for (const each of told) expect(JSON.stringify(each)).not.toContain(project.id);
    expect(JSON.stringify(await timeline(session.id))).toContain(project.id);
    for (const client of [socket, resumed]) client.destroy();
  });

  test('from when it is named on; and of another project afterwards', async () => {
    const [one, other] = [await createProject(host), await createProject(host)];
    const session = await createSession(host);
    await host.post(`/sessions/${session.id}/pause`);
    const named = await host.patch(`/sessions/${session.id}`, { projectId: one.id });
    expect(named.data.projectId).toBe(one.id);
    await host.post(`/sessions/${session.id}/resume`);
    await expect.poll(() => namesOf(one.id)).toContain('session.resumed');
    expect(await namesOf(one.id)).not.toContain('session.paused');
    await host.patch(`/sessions/${session.id}`, { projectId: other.id });
    await host.post(`/sessions/${session.id}/end`);
    await expect.poll(() => namesOf(other.id)).toContain('session.ended');
    expect(await namesOf(one.id)).not.toContain('session.ended');
    expect((await host.patch(`/sessions/${session.id}`, { projectId: null })).data.projectId).toBeNull();
  });

  test('a deleted project leaves its sessions without a board; somebody else’s cannot be named', async () => {
    const project = await createProject(host);
    const session = await createSession(host, { projectId: project.id });
    await host.delete(`/projects/${project.id}`);
    expect((await host.get(`/sessions/${session.id}`)).data.projectId).toBeNull();
    expect((await host.post(`/sessions/${session.id}/end`)).status).toBe(200);
    const stranger = await registerHost(server.url);
    const foreign = await createProject(stranger);
    for (const answer of [
      await host.post('/sessions', { title: 'Session', projectId: foreign.id }),
      await host.patch(`/sessions/${session.id}`, { projectId: foreign.id }),
    ]) {
      expect([answer.status, answer.code]).toEqual([404, 'PROJECT_NOT_FOUND']);
    }
  });
});
