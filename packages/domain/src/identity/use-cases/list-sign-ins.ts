import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { SignInView, signInView } from '../identity.schemas.ts';
import { accountOf } from '../own-account.ts';

export const listSignIns = useCase({
  name: 'auth.signIns',
  kind: 'query',
  summary: 'List the devices that are signed in to your account, newest first.',
  input: z.strictObject(pageInput),
  output: pageOf(SignInView),
  errors: [],
  permission: 'account:read',
  http: { method: 'GET', path: '/auth/sign-ins', rootAlias: true },
  async handle({ input, actor, ports }) {
    const { userId, signInId } = accountOf(actor);
    const page = await ports.signIns.list(userId, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map((each) => signInView(each, signInId)), nextCursor: page.nextCursor };
  },
});
