import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import {
  addMember,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestSession,
} from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { type Follower, protocols } from './follower.ts';

/** The promise of spec §5: every surface, open streams included. */
const promised = { timeout: 5_000, interval: 20 };

describe.each(Object.entries(protocols))('rights taken away while connected by %s', (protocol, follow) => {
  let server: TestServer;
  let admin: TestHost;
  let owner: TestHost;
  let session: TestSession;
  const open: Follower[] = [];

  beforeAll(async () => {
    server = await startTestServer();
    admin = await registerHost(server.url);
    owner = await registerHost(server.url);
  });
  afterEach(async () => {
    for (const follower of open.splice(0)) await follower.close();
  });
  afterAll(() => server.stop());

  async function following(token: string, after?: string): Promise<Follower> {
    const follower = await follow({ url: server.url, token, sessionId: session.id, after });
    open.push(follower);
    return follower;
  }

  async function staffMember(role: 'host' | 'moderator' = 'moderator') {
    session = await createSession(owner);
    const member = await addMember(server.url, owner, session.id, role);
    const follower = await following(member.token);
    await hears(follower, 'Ada');
    return { member, follower };
  }

  /** Who joins is for the staff alone. */
  async function hears(follower: Follower, name: string): Promise<void> {
    await expect.poll(() => follower.frames.length).toBeGreaterThan(0);
    await join(server.url, session.code, name);
    await expect.poll(() => joinedBy(follower)).toContain(name);
  }

  function joinedBy({ frames }: Follower): unknown[] {
    return frames
      .filter(({ event }) => event === 'participant.joined')
      .map(({ data }) => (data as { participant: { name: string } }).participant.name);
  }

  /** Something that only the staff hears, once it has certainly been told. */
  async function somebodyJoins(): Promise<void> {
    const witness = await protocols.WebSocket?.({
      url: server.url,
      token: owner.token,
      sessionId: session.id,
    });
    if (!witness) throw new Error('no witness');
    open.push(witness);
    await hears(witness, 'Grace');
  }

  async function expectNothingMore(follower: Follower): Promise<void> {
    await expect.poll(() => follower.ended(), promised).toBeDefined();
    expect(server.composition.hub.subscribers(`session:${session.id}`)).toBe(0);
    const heard = follower.frames.length;
    await somebodyJoins();
    expect(follower.frames).toHaveLength(heard);
    expect(joinedBy(follower)).toEqual(['Ada']);
  }

  test('a moderator who is removed hears nothing of the staff any more, and cannot resume', async () => {
    const { member, follower } = await staffMember();
    const place = follower.frames.at(-1)?.after;
    expect((await owner.delete(`/sessions/${session.id}/members/${member.userId}`)).status).toBe(204);
    await expectNothingMore(follower);

    const again = await following(member.token, place);
    await expect.poll(() => again.ended(), promised).toMatch(/^(CHANNEL|SESSION)_NOT_FOUND$/);
    expect(again.frames).toEqual([]);

    // As one of the audience the place in the staff's log is worth nothing: the audience's begins anew.
    const participant = await join(server.url, session.code, 'Barbara');
    const asAudience = await following(participant.token, place);
    await expect.poll(() => asAudience.frames.length, promised).toBeGreaterThan(0);
    expect(asAudience.frames[0]).toMatchObject({ kind: 'reset', event: 'session.snapshot' });
    expect(joinedBy(asAudience)).toEqual([]);
  });

  test('so where nobody tells of it', async () => {
    const { member, follower } = await staffMember('host');
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    await pool.query('DELETE FROM session_members WHERE user_id = $1', [member.userId]);
    await pool.end();
    await expectNothingMore(follower);
  });

  test('whom an entry denies everything', async () => {
    const { member, follower } = await staffMember();
    const entry = { subjectType: 'user', subjectId: member.userId, action: '*', effect: 'deny' };
    expect((await owner.post(`/sessions/${session.id}/access`, entry)).status).toBe(201);
    await expectNothingMore(follower);
  });

  test('whom an entry denies what the staff hears: they hear what everybody hears, begun anew', async () => {
    const { member, follower } = await staffMember();
    const entry = {
      subjectType: 'user',
      subjectId: member.userId,
      action: 'session:oversee',
      effect: 'deny',
    };
    expect((await owner.post(`/sessions/${session.id}/access`, entry)).status).toBe(201);
    await expect.poll(() => follower.frames.map(({ kind }) => kind), promised).toContain('reset');
    await somebodyJoins();
    await owner.post(`/sessions/${session.id}/messages`, { kind: 'chat', content: 'Hello' });
    await expect.poll(() => follower.frames.map(({ event }) => event)).toContain('message.posted');
    expect(joinedBy(follower)).toEqual(['Ada']);
    expect(follower.ended()).toBeUndefined();
  });

  test('an account that is disabled', async () => {
    const { member, follower } = await staffMember();
    expect((await admin.patch(`/admin/users/${member.userId}`, { disabled: true })).status).toBe(200);
    await expectNothingMore(follower);
    expect((await member.get('/auth/me')).code).toBe('UNAUTHENTICATED');
  });

  test('an administrator who is none any more', async () => {
    session = await createSession(owner);
    const former = await registerHost(server.url);
    await admin.patch(`/admin/users/${former.userId}`, { roles: ['admin', 'user'] });
    const follower = await following(former.token);
    await hears(follower, 'Ada');
    await admin.patch(`/admin/users/${former.userId}`, { roles: ['user'] });
    await expectNothingMore(follower);
  });

  test.each(['kick', 'ban'])('a participant after %s, and the credential is void', async (verb) => {
    session = await createSession(owner);
    const participant = await join(server.url, session.code, 'Ada');
    const follower = await following(participant.token);
    await expect.poll(() => follower.frames.length).toBeGreaterThan(0);
    const { status } = await owner.post(`/sessions/${session.id}/participants/${participant.id}/${verb}`);
    expect(status).toBe(200);
    await expect.poll(() => follower.ended(), promised).toBeDefined();
    const again = await following(participant.token);
    await expect.poll(() => again.ended(), promised).toBeDefined();
    expect(again.frames).toEqual([]);
    // Whoever was kicked may join again; the new credential is another one.
    const { data } = await restClient(server.url).post('/join', { code: session.code });
    const returned = await following(data.token);
    await expect.poll(() => returned.frames.length).toBeGreaterThan(0);
  });

  test(`everybody in a session that is deleted, told so (${protocol})`, async () => {
    const { follower } = await staffMember();
    const participant = await join(server.url, session.code, 'Barbara');
    const audience = await following(participant.token);
    await expect.poll(() => audience.frames.length).toBeGreaterThan(0);
    await owner.post(`/sessions/${session.id}/end`);
    expect((await owner.delete(`/sessions/${session.id}`)).status).toBe(204);
    for (const each of [follower, audience]) {
      await expect.poll(() => each.ended(), promised).toMatch(/^(CHANNEL_NOT_FOUND|ENDED)$/);
    }
    expect(server.composition.hub.subscribers(`session:${session.id}`)).toBe(0);
  });
});
