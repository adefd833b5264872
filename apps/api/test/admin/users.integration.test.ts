import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outcome } from '../cast.ts';
import { restClient } from '../rest-client.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('/admin/users', () => {
  let server: TestServer;
  let admin: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    admin = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  const update = (account: TestHost, changes: unknown, by = admin) =>
    by.patch(`/admin/users/${account.userId}`, changes);

  test('accounts newest first, found by how an address or a name begins', async () => {
    const ada = await registerHost(server.url);
    const view = {
      id: ada.userId,
      email: ada.email,
      name: 'Host',
      roles: ['user'],
      disabled: false,
      createdAt: timestamp,
    };
    const { data } = await admin.get(`/admin/users?search=${ada.email.slice(0, 30).toUpperCase()}`);
    expect(data).toEqual([view]);
    expect((await admin.get('/admin/users?search=ho')).data[0]).toEqual(view);
    for (const search of ['%25', '_', 'ost', '\\'])
      expect((await admin.get(`/admin/users?search=${search}`)).data).toEqual([]);
    const first = await admin.get('/admin/users?limit=1');
    const second = await admin.get(`/admin/users?limit=1&cursor=${first.nextCursor}`);
    expect([first.data[0].id, second.data[0].id]).toEqual([ada.userId, admin.userId]);
  });

  test('another role holds at once, with the token that was issued before', async () => {
    const ada = await registerHost(server.url);
    expect(outcome(await ada.get('/admin/users'))).toBe('403 FORBIDDEN');
    expect((await update(ada, { roles: ['admin', 'user'] })).data.roles).toEqual(['admin', 'user']);
    expect(outcome(await ada.get('/admin/users'))).toBe('200');
    await update(ada, { roles: ['viewer'] });
    expect(outcome(await ada.get('/admin/users'))).toBe('403 FORBIDDEN');
    expect(outcome(await ada.post('/sessions', { title: 'Mine' }))).toBe('403 FORBIDDEN');
  });

  test('a disabled account is nobody at once, and does not sign in until enabled', async () => {
    const ada = await registerHost(server.url);
    const anonymous = restClient(server.url);
    const login = () =>
      anonymous.post('/auth/login', {
        email: ada.email,
        password: 'correct horse battery',
        transport: 'body',
      });
    const { data } = await login();
    expect((await update(ada, { disabled: true })).data).toMatchObject({ disabled: true });
    expect(outcome(await ada.get('/auth/me'))).toBe('401 UNAUTHENTICATED');
    expect(outcome(await login())).toBe('403 ACCOUNT_DISABLED');
    expect(outcome(await anonymous.post('/auth/refresh', { refreshToken: data.refreshToken }))).toBe(
      '403 ACCOUNT_DISABLED',
    );
    await update(ada, { disabled: false });
    expect(outcome(await ada.get('/auth/me'))).toBe('200');
    expect(outcome(await login())).toBe('200');
  });

  test('the last administrator stays, however two try to remove each other', async () => {
    for (const changes of [{ roles: ['user'] }, { disabled: true }]) {
      expect(outcome(await update(admin, changes))).toBe('409 LAST_ADMIN');
    }
    const other = await registerHost(server.url);
    await update(other, { roles: ['admin', 'user'] });
    const outcomes = await Promise.all([
      update(other, { disabled: true }, admin).then(outcome),
      update(admin, { disabled: true }, other).then(outcome),
    ]);
    expect(outcomes.filter((each) => each === '200')).toHaveLength(1);
    const remaining = outcomes[0] === '200' ? admin : other;
    const removed = remaining === admin ? other : admin;
    expect(outcome(await update(remaining, { roles: ['user'] }, remaining))).toBe('409 LAST_ADMIN');
    await update(removed, { disabled: false }, remaining);
    await update(admin, { roles: ['admin', 'user'] }, remaining);
  });

  test('refusals', async () => {
    expect(outcome(await admin.patch(`/admin/users/${randomUUID()}`, { disabled: true }))).toBe(
      '404 USER_NOT_FOUND',
    );
    for (const roles of [[], ['owner'], ['root'], ['user', 'user']]) {
      expect(outcome(await update(admin, { roles }))).toBe('400 INVALID_INPUT');
    }
  });
});
