import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { ListedSession, sessionView } from '../session.schemas.ts';

export const listSessions = useCase({
  name: 'sessions.list',
  kind: 'query',
  summary: 'List the sessions that you own or help to run, newest first.',
  input: z.strictObject(pageInput),
  output: pageOf(ListedSession),
  errors: [],
  permission: 'session:list',
  http: { method: 'GET', path: '/sessions' },
  async handle({ input, actor, ports }) {
    if (actor.kind !== 'user') throw new TypeError('session:list is held by users alone');
    const page = await ports.sessions.listFor(actor.userId, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return {
      items: page.items.map((session) => ({ ...sessionView(session, 'staff'), role: session.role })),
      nextCursor: page.nextCursor,
    };
  },
});
