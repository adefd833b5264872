import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { accountOf } from '../own-account.ts';

export const endSignIns = useCase({
  name: 'auth.endSignIns',
  kind: 'command',
  summary: 'Sign out everywhere, here as well.',
  input: z.strictObject({}),
  output: z.null(),
  errors: [],
  permission: 'account:manage',
  http: { method: 'DELETE', path: '/auth/sign-ins', status: 204, rootAlias: true },
  secretAnswer: true,
  async handle({ actor, caller, ports }) {
    await ports.signIns.endAll(accountOf(actor).userId, { reason: 'everywhere' });
    caller.refreshCookie?.clear();
    return null;
  },
});
