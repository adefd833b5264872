import { describe, expect, it } from 'vitest';
import { createCookieCaller, createInMemoryIdentity } from '../testing/in-memory-identity.ts';
import { me } from './me.ts';
import { register } from './register.ts';

describe('auth.me', () => {
  it('answers with the account, without its password hash', async () => {
    const { execute, users } = createInMemoryIdentity();
    await execute(register, { email: 'ada@example.org', password: 'correct horse' }, createCookieCaller());
    const id = users.all[0]?.id ?? '';
    const actor = { kind: 'user', userId: id, roles: ['user'] } as const;
    expect(await execute(me, {}, { actor, requestId: 'request' })).toEqual({
      id,
      email: 'ada@example.org',
      emailVerified: false,
      hasPassword: true,
      language: 'en',
      createdAt: users.all[0]?.createdAt.toISOString(),
      name: 'ada',
      roles: ['admin', 'user'],
      externalIds: [],
    });
  });

  it('knows nobody by the token of an account that is gone', async () => {
    const { execute } = createInMemoryIdentity();
    const actor = { kind: 'user', userId: '01900000-0000-7000-8000-000000000000', roles: [] } as const;
    const refused = execute(me, {}, { actor, requestId: 'request' });
    await expect(refused).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
