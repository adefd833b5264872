import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { line } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { AccountView, accountView } from '../admin.schemas.ts';

export const listUsers = useCase({
  name: 'admin.users',
  kind: 'query',
  summary: 'List the accounts of this installation, newest first.',
  input: z.strictObject({
    ...pageInput,
    search: line(100).optional().describe('How an e-mail address or a name begins, in any case.'),
  }),
  output: pageOf(AccountView),
  errors: [],
  permission: 'user:manage',
  http: { method: 'GET', path: '/admin/users' },
  async handle({ input, ports }) {
    const page = await ports.accountAdministration.list(input.search?.trim().toLowerCase(), {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(accountView), nextCursor: page.nextCursor };
  },
});
