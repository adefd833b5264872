import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { restClient } from '../rest-client.ts';
import { addMember, createSession, registerHost, type TestHost, type TestSession } from '../scenario.ts';
import { identifier, memberShape, sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('invitations', () => {
  let now = Date.now();
  let server: TestServer;
  let owner: TestHost;
  let session: TestSession;
  beforeAll(async () => {
    server = await startTestServer({ clock: { now: () => new Date(now) } });
    await registerHost(server.url); // the administrator
    owner = await registerHost(server.url);
    session = await createSession(owner);
  });
  afterAll(() => server.stop());

  const invitations = () => `/sessions/${session.id}/invitations`;
  async function invite(fields: Record<string, unknown> = {}) {
    const { status, data } = await owner.post(invitations(), { role: 'moderator', ...fields });
    expect(status).toBe(201);
    return data as { id: string; token: string; expiresAt: string };
  }
  const accept = (account: TestHost, token: string) => account.post('/invitations/accept', { token });

  test('a link makes whoever has it a member, once', async () => {
    const { token } = await invite();
    const ada = await registerHost(server.url);
    const accepted = await accept(ada, token);
    expect(accepted.status).toBe(200);
    expect(accepted.data).toEqual({
      member: memberShape({ sessionId: session.id, userId: ada.userId, role: 'moderator' }),
      session: sessionShape({ id: session.id, status: 'live', startedAt: timestamp }),
    });
    expect((await ada.get(`/sessions/${session.id}/participants`)).status).toBe(200);
    expect(outcome(await accept(await registerHost(server.url), token))).toBe('409 INVITATION_SPENT');
  });

  test('raced by twenty, one is first', async () => {
    const { token } = await invite();
    const people = await Promise.all(Array.from({ length: 20 }, () => registerHost(server.url)));
    const outcomes = await Promise.all(people.map(async (person) => outcome(await accept(person, token))));
    expect(outcomes.filter((each) => each === '200')).toHaveLength(1);
    expect(outcomes.filter((each) => each === '409 INVITATION_SPENT')).toHaveLength(19);
  });

  test('by address it is for the account of that address', async () => {
    const ada = await registerHost(server.url);
    const { token } = await invite({ email: ada.email });
    expect(outcome(await accept(await registerHost(server.url), token))).toBe('403 INVITATION_FOR_ANOTHER');
    expect(outcome(await accept(ada, token))).toBe('200');
  });

  test('a member or the owner does not use it up', async () => {
    const { token } = await invite();
    const member = await addMember(server.url, owner, session.id, 'host');
    expect(outcome(await accept(member, token))).toBe('409 ALREADY_MEMBER');
    expect(outcome(await accept(owner, token))).toBe('409 MEMBER_IS_OWNER');
    expect(outcome(await accept(await registerHost(server.url), token))).toBe('200');
  });

  test('seven days later it is spent', async () => {
    const { token, expiresAt } = await invite();
    const ada = await registerHost(server.url);
    expect(Date.parse(expiresAt) - now).toBe(7 * 24 * 60 * 60_000);
    const before = now;
    now = Date.parse(expiresAt);
    // Tokens are older than a week then as well.
    const { data } = await restClient(server.url).post('/auth/login', {
      email: ada.email,
      password: 'correct horse battery',
    });
    const later = await fetch(`${server.url}/api/v1/invitations/accept`, {
      method: 'POST',
      headers: { authorization: `Bearer ${data.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
    now = before;
    expect(await later.json()).toMatchObject({ error: { code: 'INVITATION_SPENT' } });
  });

  test('those that are open are listed without their tokens, and can be withdrawn', async () => {
    session = await createSession(owner);
    const first = await invite();
    const second = await invite({ email: 'ada@example.org', role: 'host' });
    const { body } = await owner.get(invitations());
    const view = { sessionId: session.id, createdAt: timestamp, expiresAt: timestamp, id: identifier };
    expect(body).toEqual({
      success: true,
      data: [
        { ...view, id: second.id, role: 'host', email: 'ada@example.org' },
        { ...view, id: first.id, role: 'moderator', email: null },
      ],
      meta: { nextCursor: null },
    });
    expect((await owner.delete(`${invitations()}/${first.id}`)).status).toBe(204);
    expect(outcome(await owner.delete(`${invitations()}/${first.id}`))).toBe('404 INVITATION_NOT_FOUND');
    expect(outcome(await accept(await registerHost(server.url), first.token))).toBe(
      '404 INVITATION_NOT_FOUND',
    );
    expect((await owner.get(invitations())).data).toHaveLength(1);
  });

  test('for the owner alone, and another’s session is absent', async () => {
    const [host, stranger] = [
      await addMember(server.url, owner, session.id, 'host'),
      await registerHost(server.url),
    ];
    const calls = [
      (client: TestHost) => client.get(invitations()),
      (client: TestHost) => client.post(invitations(), { role: 'host' }),
      (client: TestHost) => client.delete(`${invitations()}/${randomUUID()}`),
    ];
    for (const call of calls) {
      expect(outcome(await call(host))).toBe('403 FORBIDDEN');
      expect(outcome(await call(stranger))).toBe('404 SESSION_NOT_FOUND');
    }
  });
});
