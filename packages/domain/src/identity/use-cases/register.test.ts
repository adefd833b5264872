import { describe, expect, it } from 'vitest';
import { SignedIn } from '../identity.schemas.ts';
import {
  cookielessCaller,
  createCookieCaller,
  createInMemoryIdentity,
} from '../testing/in-memory-identity.ts';
import { register } from './register.ts';

const ada = { email: '  Ada@Example.org ', password: ' correct horse ' };

describe('auth.register', () => {
  it('creates the account, signs in, and puts the refresh token into the cookie alone', async () => {
    const { execute, users, refreshTokens } = createInMemoryIdentity();
    const caller = createCookieCaller();
    const answer = SignedIn.parse(await execute(register, { ...ada, name: ' Ada L. ' }, caller));
    expect(answer.user).toEqual({
      id: users.all[0]?.id,
      email: 'ada@example.org',
      name: 'Ada L.',
      roles: ['admin', 'user'],
    });
    expect(answer).toMatchObject({ accessToken: `access:${answer.user.id}:admin+user`, expiresIn: 900 });
    expect(answer).not.toHaveProperty('refreshToken');
    expect(refreshTokens.isAlive(caller.refreshCookie.value ?? '')).toBe(true);
    expect(caller.refreshCookie.maxAgeSeconds).toBe(3600);
    expect(users.all[0]?.passwordHash).toBe('hashed: correct horse ');
  });

  it('makes the first account administrator and the others users, named by their address', async () => {
    const { execute } = createInMemoryIdentity();
    await execute(register, ada, createCookieCaller());
    const second = await execute(
      register,
      { email: 'bob@b.org', password: '12345678' },
      createCookieCaller(),
    );
    expect(second).toMatchObject({ user: { name: 'bob', roles: ['user'] } });
  });

  it('answers with the refresh token in the body where that is asked for', async () => {
    const { execute, refreshTokens } = createInMemoryIdentity();
    for (const [index, caller] of [createCookieCaller(), cookielessCaller].entries()) {
      const input = { email: `${index}@b.org`, password: '12345678', transport: 'body' };
      const answer = SignedIn.parse(await execute(register, input, caller));
      expect(refreshTokens.isAlive(answer.refreshToken ?? '')).toBe(true);
      expect(caller.refreshCookie?.read()).toBeUndefined();
    }
  });

  it('refuses a cookie where there are none, before anything is created', async () => {
    const { execute, users } = createInMemoryIdentity();
    const refused = await execute(register, ada, cookielessCaller).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('no cookies') });
    expect(users.all).toEqual([]);
  });

  it('refuses an address that is taken, however it is written', async () => {
    const { execute, users } = createInMemoryIdentity();
    await execute(register, ada, createCookieCaller());
    const caller = createCookieCaller();
    const again = execute(register, { ...ada, email: 'ADA@example.ORG' }, caller);
    await expect(again).rejects.toMatchObject({ code: 'EMAIL_TAKEN', kind: 'conflict' });
    expect(caller.refreshCookie.value).toBeUndefined();
    expect(users.all).toHaveLength(1);
  });

  it.each([
    ['no address', { email: 'ada' }, 'INVALID_INPUT'],
    ['a short password', { password: '1234567' }, 'INVALID_INPUT'],
    ['a long password', { password: 'x'.repeat(201) }, 'INVALID_INPUT'],
    ['an empty name', { name: '   ' }, 'INVALID_INPUT'],
    ['a role', { role: 'admin' }, 'UNKNOWN_FIELD'],
  ])('refuses %s', async (_what, change, code) => {
    const { execute, users } = createInMemoryIdentity();
    const refused = execute(register, { ...ada, ...change }, createCookieCaller());
    await expect(refused).rejects.toMatchObject({ code });
    expect(users.all).toEqual([]);
  });
});
