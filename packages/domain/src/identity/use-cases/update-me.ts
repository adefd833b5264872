import { PulseError, Unauthenticated } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { AccountView, accountView, DisplayName, Language } from '../identity.schemas.ts';
import { accountOf } from '../own-account.ts';

export const updateMe = useCase({
  name: 'auth.updateMe',
  kind: 'command',
  summary: 'Change your name, or the language of mails to you.',
  input: z.strictObject({ name: DisplayName.optional(), language: Language.optional() }),
  output: AccountView,
  errors: [],
  permission: 'account:manage',
  example: { name: 'Grace Hopper' },
  http: { method: 'PATCH', path: '/auth/me', rootAlias: true },
  secretAnswer: true,
  async handle({ input, actor, ports }) {
    const user = await ports.accounts.update(accountOf(actor).userId, {
      ...(input.name === undefined ? {} : { name: input.name.trim() }),
      ...(input.language === undefined ? {} : { language: input.language }),
    });
    if (!user) throw new PulseError(Unauthenticated);
    return accountView(user, await ports.externalIdentities.listOf(user.id));
  },
});
