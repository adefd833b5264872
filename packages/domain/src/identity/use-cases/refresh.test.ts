import { beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from '../identity.schemas.ts';
import {
  cookielessCaller,
  createCookieCaller,
  createInMemoryIdentity,
} from '../testing/in-memory-identity.ts';
import { refresh } from './refresh.ts';
import { register } from './register.ts';

let identity: ReturnType<typeof createInMemoryIdentity>;
let token: string;

beforeEach(async () => {
  identity = createInMemoryIdentity();
  const caller = createCookieCaller();
  await identity.execute(register, { email: 'ada@example.org', password: 'correct horse' }, caller);
  token = caller.refreshCookie.value ?? '';
});

describe('auth.refresh', () => {
  it('exchanges the cookie for the next one', async () => {
    const caller = createCookieCaller(token);
    const answer = SignedIn.parse(await identity.execute(refresh, {}, caller));
    expect(answer).toMatchObject({ user: { email: 'ada@example.org' }, expiresIn: 900 });
    expect(answer).not.toHaveProperty('refreshToken');
    expect(caller.refreshCookie.value).not.toBe(token);
    expect(identity.refreshTokens.isAlive(caller.refreshCookie.value ?? '')).toBe(true);
  });

  it('answers in the body to a token from the body, and leaves a cookie alone', async () => {
    for (const caller of [cookielessCaller, createCookieCaller('another')]) {
      const answer = SignedIn.parse(await identity.execute(refresh, { refreshToken: token }, caller));
      token = answer.refreshToken ?? '';
      expect(identity.refreshTokens.isAlive(token)).toBe(true);
    }
  });

  it('reads the roles anew', async () => {
    const user = identity.users.all[0];
    if (user) identity.users.all[0] = { ...user, roles: ['viewer'] };
    const answer = await identity.execute(refresh, { refreshToken: token }, cookielessCaller);
    expect(answer).toMatchObject({
      user: { roles: ['viewer'] },
      accessToken: expect.stringMatching(/:viewer$/),
    });
  });

  it('refuses a token that came back, drops the cookie, and leaves the family ended', async () => {
    const successor = createCookieCaller(token);
    await identity.execute(refresh, {}, successor);
    const thief = createCookieCaller(token);
    const refused = identity.execute(refresh, {}, thief);
    await expect(refused).rejects.toMatchObject({ code: 'REFRESH_REUSED', kind: 'unauthenticated' });
    expect(thief.refreshCookie.value).toBeUndefined();
    await expect(identity.execute(refresh, {}, successor)).rejects.toMatchObject({ code: 'REFRESH_INVALID' });
  });

  it('refuses unknown tokens, no cookie, and the token of an account that is gone', async () => {
    for (const caller of [createCookieCaller('unknown'), createCookieCaller()]) {
      const refused = identity.execute(refresh, {}, caller);
      await expect(refused).rejects.toMatchObject({ code: 'REFRESH_INVALID', kind: 'unauthenticated' });
      expect(caller.refreshCookie.value).toBeUndefined();
    }
    identity.users.all.length = 0;
    const orphaned = identity.execute(refresh, { refreshToken: token }, cookielessCaller);
    await expect(orphaned).rejects.toMatchObject({ code: 'REFRESH_INVALID' });
  });

  it('says how to send the token where there are no cookies', async () => {
    const refused = identity.execute(refresh, {}, cookielessCaller);
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('body'),
    });
  });
});
