import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import {
  addMember,
  createSession,
  join,
  registerHost,
  type TestHost,
  type TestSession,
} from '../scenario.ts';
import { identifier, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('the audit log', () => {
  let server: TestServer;
  let admin: TestHost;
  let owner: TestHost;
  let session: TestSession;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await registerHost(server.url);
    owner = await registerHost(server.url);
    session = await createSession(owner);
  });
  afterAll(() => server.stop());

  const actions = async (query = '') =>
    (await admin.get(`/admin/audit?resourceId=${session.id}${query}`)).data.map(
      ({ action }: { action: string }) => action,
    );

  test('has who did what to whom, newest first, with the request and a digest of the address', async () => {
    const member = await addMember(server.url, owner, session.id, 'moderator');
    const person = await join(server.url, session.code);
    const { data: message } = await person.post(`/sessions/${session.id}/messages`, {
      kind: 'chat',
      content: 'secret',
    });
    await member.patch(`/messages/${message.id}`, { state: 'deleted' });
    await member.post(`/sessions/${session.id}/participants/${person.id}/mute`, undefined, {
      'x-request-id': 'the-request',
    });
    await owner.patch(`/sessions/${session.id}/members/${member.userId}`, { role: 'host' });
    await owner.delete(`/sessions/${session.id}/members/${member.userId}`);
    expect(await actions()).toEqual([
      'member.removed',
      'member.role_changed',
      'participant.muted',
      'message.moderated',
      'member.added',
    ]);
    const { data } = await admin.get('/admin/audit?action=participant.muted');
    expect(data).toEqual([
      {
        id: identifier,
        at: timestamp,
        actorKind: 'user',
        actorId: member.userId,
        action: 'participant.muted',
        resourceType: 'session',
        resourceId: session.id,
        details: { participantId: person.id },
        requestId: 'the-request',
        addressHash: expect.stringMatching(/^[\w-]{16}$/),
      },
    ]);
    expect(JSON.stringify((await admin.get('/admin/audit')).body)).not.toContain('secret');
  });

  test('what was refused is not in it, nor what was rolled back', async () => {
    const before = await actions();
    await owner.delete(`/sessions/${session.id}/members/${owner.userId}`);
    await owner.post(`/sessions/${session.id}/members`, { userId: owner.userId, role: 'host' });
    expect(await actions()).toEqual(before);
  });

  test('is filtered and paged', async () => {
    const all = (await admin.get(`/admin/audit?resourceId=${session.id}`)).data;
    expect(await actions(`&actorId=${owner.userId}`)).not.toContain('participant.muted');
    expect(await actions(`&since=${all[1].at}`)).toContain('member.removed');
    expect(await actions(`&until=${all.at(-1).at}`)).toEqual([]);
    const first = await admin.get(`/admin/audit?resourceId=${session.id}&limit=2`);
    const second = await admin.get(`/admin/audit?resourceId=${session.id}&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual(all);
    expect(outcome(await admin.get('/admin/audit?cursor=forged'))).toBe('400 INVALID_CURSOR');
  });

  test('is exported as lines', async () => {
    const get = (accept: string) =>
      fetch(`${server.url}/api/v1/admin/audit/export?limit=3`, {
        headers: { authorization: `Bearer ${admin.token}`, accept },
      });
    const lines = await get('application/x-ndjson');
    expect(lines.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const entries = (await lines.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const page = (await (await get('application/json')).json()) as {
      data: unknown;
      meta: { nextCursor: string };
    };
    expect(entries).toEqual(page.data);
    expect(lines.headers.get('x-next-cursor')).toBe(page.meta.nextCursor);
  });

  test('cannot be changed, by nobody', async () => {
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    for (const statement of [
      "UPDATE audit_log SET action = 'nothing'",
      'DELETE FROM audit_log',
      'TRUNCATE audit_log',
    ]) {
      await expect(pool.query(statement)).rejects.toThrow('the audit log is append-only');
    }
    await pool.end();
  });

  test('outlives what it speaks of', async () => {
    await owner.post(`/sessions/${session.id}/end`);
    await owner.delete(`/sessions/${session.id}`);
    expect((await actions())[0]).toBe('session.deleted');
  });

  test('for administrators alone', async () => {
    for (const path of ['/admin/audit', '/admin/audit/export'])
      expect(outcome(await owner.get(path))).toBe('403 FORBIDDEN');
  });
});
