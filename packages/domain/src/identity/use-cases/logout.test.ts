import { describe, expect, it } from 'vitest';
import {
  cookielessCaller,
  createCookieCaller,
  createInMemoryIdentity,
} from '../testing/in-memory-identity.ts';
import { logout } from './logout.ts';

describe('auth.logout', () => {
  it('ends the family of the cookie and drops it', async () => {
    const { execute, refreshTokens } = createInMemoryIdentity();
    const { token } = await refreshTokens.start('user');
    const caller = createCookieCaller(token);
    expect(await execute(logout, {}, caller)).toBeNull();
    expect(refreshTokens.isAlive(token)).toBe(false);
    expect(caller.refreshCookie.value).toBeUndefined();
  });

  it('ends the family of a token in the body, and no other', async () => {
    const { execute, refreshTokens } = createInMemoryIdentity();
    const phone = await refreshTokens.start('user');
    const laptop = await refreshTokens.start('user');
    await execute(logout, { refreshToken: phone.token }, cookielessCaller);
    expect(refreshTokens.isAlive(phone.token)).toBe(false);
    expect(refreshTokens.isAlive(laptop.token)).toBe(true);
  });

  it('succeeds where nothing is left to end', async () => {
    const { execute } = createInMemoryIdentity();
    expect(await execute(logout, {}, cookielessCaller)).toBeNull();
    expect(await execute(logout, { refreshToken: 'unknown' }, createCookieCaller('unknown'))).toBeNull();
  });
});
