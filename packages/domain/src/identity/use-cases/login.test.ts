import { PulseError } from '@pulse/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SignedIn } from '../identity.schemas.ts';
import {
  cookielessCaller,
  createCookieCaller,
  createInMemoryIdentity,
} from '../testing/in-memory-identity.ts';
import { login } from './login.ts';
import { register } from './register.ts';

const ada = { email: 'ada@example.org', password: 'correct horse' };
let identity: ReturnType<typeof createInMemoryIdentity>;

beforeEach(async () => {
  identity = createInMemoryIdentity();
  await identity.execute(register, ada, createCookieCaller());
});

describe('auth.login', () => {
  it('signs in, with the refresh token in the cookie', async () => {
    const caller = createCookieCaller();
    const answer = SignedIn.parse(
      await identity.execute(login, { ...ada, email: ' ADA@example.org' }, caller),
    );
    expect(answer).toMatchObject({ user: { email: 'ada@example.org' }, expiresIn: 900 });
    expect(answer).not.toHaveProperty('refreshToken');
    expect(identity.refreshTokens.isAlive(caller.refreshCookie.value ?? '')).toBe(true);
  });

  it('signs in, with the refresh token in the body', async () => {
    const answer = SignedIn.parse(
      await identity.execute(login, { ...ada, transport: 'body' }, cookielessCaller),
    );
    expect(identity.refreshTokens.isAlive(answer.refreshToken ?? '')).toBe(true);
  });

  it('answers the same to an unknown address and a wrong password', async () => {
    const attempts = [
      { ...ada, password: 'wrong horse' },
      { ...ada, password: 'x' },
      { ...ada, password: `${ada.password} ` },
      { email: 'nobody@example.org', password: ada.password },
    ];
    const answers = attempts.map(async (input) => {
      const caller = createCookieCaller();
      const error: unknown = await identity.execute(login, input, caller).catch((cause: unknown) => cause);
      if (!(error instanceof PulseError)) throw new TypeError('must be refused');
      return [error.code, error.message, error.kind, error.details, caller.refreshCookie.value];
    });
    const [first, ...others] = await Promise.all(answers);
    expect(first?.[0]).toBe('INVALID_CREDENTIALS');
    expect(first?.[2]).toBe('unauthenticated');
    for (const other of others) expect(other).toEqual(first);
  });

  it('asks the password hasher about unknown addresses too, so that both take as long', async () => {
    const asked: (string | undefined)[] = [];
    const { verify } = identity.ports.passwords;
    identity.ports.passwords.verify = (hash, password) => {
      asked.push(hash);
      return verify(hash, password);
    };
    await identity
      .execute(login, { ...ada, email: 'no@body.org' }, createCookieCaller())
      .catch(() => undefined);
    expect(asked).toEqual([undefined]);
  });

  it('refuses a cookie where there are none', async () => {
    await expect(identity.execute(login, ada, cookielessCaller)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
