import { PulseError, Unauthenticated } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountView, accountView } from '../identity.schemas.ts';

export const me = useCase({
  name: 'auth.me',
  kind: 'query',
  summary: 'Get the account that you are signed in to.',
  input: z.strictObject({}),
  output: AccountView,
  errors: [],
  permission: 'account:read',
  http: { method: 'GET', path: '/auth/me', rootAlias: true },
  async handle({ actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('account:read is held by users alone');
    const user = await ports.users.find(actor.userId);
    // Deleted since the token was issued.
    if (!user) throw new PulseError(Unauthenticated);
    return accountView(user, await ports.externalIdentities.listOf(user.id));
  },
});
