import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailsTo, tokenIn } from '../auth/account.ts';
import { askedByAll, assembleCast, type Cast, hostAlone, outcome } from '../cast.ts';
import { addMember, createSession, registerHost, type TestHost, type TestSession } from '../scenario.ts';
import { identifier, memberShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

let server: TestServer;
let cast: Cast;
let owner: TestHost;
let session: TestSession;
beforeAll(async () => {
  server = await startTestServer();
  cast = await assembleCast(server.url);
  owner = cast.host;
  session = cast.session;
});
afterAll(() => server.stop());

const members = (id = session.id) => `/sessions/${id}/members`;

describe('POST /sessions/:sessionId/members', () => {
  test('an account becomes a member at once, by its id or by the address that it has proven', async () => {
    const [ada, grace] = await Promise.all([registerHost(server.url), registerHost(server.url)]);
    const [welcome] = await mailsTo(server, grace.email, 1);
    await grace.post('/auth/verify-email', { token: tokenIn(welcome) });
    const added = await owner.post(members(), { userId: ada.userId, role: 'host' });
    expect(added.status).toBe(201);
    expect(added.body).toEqual({
      success: true,
      data: {
        member: memberShape({ sessionId: session.id, userId: ada.userId, email: ada.email, role: 'host' }),
        invitation: null,
      },
    });
    expect((await ada.get(`/sessions/${session.id}`)).status).toBe(200);
    const byMail = await owner.post(members(), {
      email: ` ${grace.email.toUpperCase()} `,
      role: 'moderator',
    });
    expect(byMail.data.member).toMatchObject({ userId: grace.userId, role: 'moderator' });
  });

  test.each([
    ['no account has', async () => `${randomUUID()}@example.org`],
    ['an account only says it has', async () => (await registerHost(server.url)).email],
  ])('an address that %s is invited, and told by mail', async (_whose, address) => {
    const email = await address();
    const { status, data } = await owner.post(members(), { email, role: 'host' });
    expect(status).toBe(201);
    expect(data).toEqual({
      member: null,
      invitation: {
        id: identifier,
        sessionId: session.id,
        role: 'host',
        email,
        createdAt: timestamp,
        expiresAt: timestamp,
        token: expect.stringMatching(/^[\w-]{43}$/),
        acceptUrl: `/invitation#token=${data.invitation.token}`,
      },
    });
    await expect
      .poll(async () => (await mailsTo(server, email, 1)).at(-1)?.text)
      .toContain(`/invitation#token=${data.invitation.token}`);
  });

  test.each([
    ['an account that is not there', () => ({ userId: randomUUID() }), '404 USER_NOT_FOUND'],
    ['the owner', () => ({ userId: owner.userId }), '409 MEMBER_IS_OWNER'],
    ['nobody', () => ({}), '400 INVALID_INPUT'],
    ['two at once', () => ({ userId: owner.userId, email: 'a@example.org' }), '400 INVALID_INPUT'],
    ['no address', () => ({ email: 'Ada' }), '400 INVALID_INPUT'],
  ])('%s', async (_what, who, expected) => {
    expect(outcome(await owner.post(members(), { ...who(), role: 'host' }))).toBe(expected);
  });

  test('twice is ALREADY_MEMBER, and nobody is made an owner', async () => {
    const ada = await addMember(server.url, owner, session.id, 'host');
    expect(outcome(await owner.post(members(), { userId: ada.userId, role: 'moderator' }))).toBe(
      '409 ALREADY_MEMBER',
    );
    expect(outcome(await owner.post(members(), { userId: ada.userId, role: 'owner' }))).toBe(
      '400 INVALID_INPUT',
    );
  });

  test('the owner alone may; not even a host', async () => {
    const host = await addMember(server.url, owner, session.id, 'host');
    const body = { userId: randomUUID(), role: 'host' };
    expect(outcome(await host.post(members(), body))).toBe('403 FORBIDDEN');
    expect(await askedByAll(cast, (client) => client.post(members(), body))).toEqual({
      ...hostAlone(201, 'SESSION_NOT_FOUND'),
      host: '404 USER_NOT_FOUND',
    });
  });
});

describe('GET /sessions/:sessionId/members', () => {
  test('the owner first, then by when they came, page by page', async () => {
    const { id } = await createSession(owner);
    const ada = await addMember(server.url, owner, id, 'host');
    const grace = await addMember(server.url, owner, id, 'moderator');
    const whole = await grace.get(members(id));
    expect(whole.body).toEqual({
      success: true,
      data: [
        memberShape({ sessionId: id, userId: owner.userId, role: 'owner' }),
        memberShape({ sessionId: id, userId: ada.userId, role: 'host' }),
        memberShape({ sessionId: id, userId: grace.userId, role: 'moderator' }),
      ],
      meta: { nextCursor: null },
    });
    const first = await owner.get(`${members(id)}?limit=2`);
    const second = await owner.get(`${members(id)}?limit=2&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data]).toEqual(whole.data);
  });

  test('the staff alone sees them', async () => {
    expect(await askedByAll(cast, (client) => client.get(members()))).toEqual(
      hostAlone(200, 'SESSION_NOT_FOUND'),
    );
  });
});

describe('PATCH and DELETE /sessions/:sessionId/members/:userId', () => {
  test('another role holds at once', async () => {
    const ada = await addMember(server.url, owner, session.id, 'moderator');
    const start = () =>
      ada.post(`/sessions/${session.id}/slide`).then(() => ada.patch(`/sessions/${session.id}`, {}));
    expect(outcome(await start())).toBe('403 FORBIDDEN');
    const changed = await owner.patch(`${members()}/${ada.userId}`, { role: 'host' });
    expect([changed.status, changed.data]).toEqual([
      200,
      memberShape({ sessionId: session.id, userId: ada.userId, role: 'host' }),
    ]);
    expect(outcome(await start())).toBe('200');
    expect((await owner.delete(`${members()}/${ada.userId}`)).status).toBe(204);
    expect(outcome(await start())).toBe('404 SESSION_NOT_FOUND');
  });

  test('of nobody is MEMBER_NOT_FOUND, of the owner too', async () => {
    for (const userId of [randomUUID(), owner.userId]) {
      expect(outcome(await owner.patch(`${members()}/${userId}`, { role: 'host' }))).toBe(
        '404 MEMBER_NOT_FOUND',
      );
      expect(outcome(await owner.delete(`${members()}/${userId}`))).toBe('404 MEMBER_NOT_FOUND');
    }
    expect(outcome(await cast.otherHost.delete(`${members()}/${randomUUID()}`))).toBe(
      '404 SESSION_NOT_FOUND',
    );
    expect(outcome(await cast.otherHost.patch(`${members()}/${randomUUID()}`, { role: 'host' }))).toBe(
      '404 SESSION_NOT_FOUND',
    );
  });

  test('a host runs the session, but neither deletes it nor decides who is a member', async () => {
    const { id } = await createSession(owner);
    const host = await addMember(server.url, owner, id, 'host');
    expect(outcome(await host.post(`/sessions/${id}/pause`))).toBe('200');
    expect(outcome(await host.post(`/sessions/${id}/end`))).toBe('200');
    expect(outcome(await host.delete(`/sessions/${id}`))).toBe('403 FORBIDDEN');
    expect(outcome(await host.delete(`${members(id)}/${host.userId}`))).toBe('403 FORBIDDEN');
    expect(outcome(await host.get(`/sessions/${id}/access`))).toBe('403 FORBIDDEN');
  });

  test('sessions that one helps to run are listed with the role; a copy has the same members', async () => {
    const { id } = await createSession(owner);
    const host = await addMember(server.url, owner, id, 'host');
    const copy = await host.post(`/sessions/${id}/duplicate`);
    expect(copy.status).toBe(201);
    const own = await createSession(host);
    const { data } = await host.get('/sessions');
    expect(data.map((each: { id: string; role: string }) => [each.id, each.role])).toEqual([
      [own.id, 'owner'],
      [copy.data.id, 'host'],
      [id, 'host'],
    ]);
  });
});
