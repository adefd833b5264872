import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { AccessEntryView, accessEntryView } from '../access.schemas.ts';

export const listAccess = useCase({
  name: 'access.list',
  kind: 'query',
  summary: 'The exceptions to what roles may do in a session, in the order of creation.',
  input: SessionReference.extend(pageInput),
  output: pageOf(AccessEntryView),
  errors: [SessionNotFound],
  permission: 'access:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/access' },
  async handle({ input, subject: { resource }, ports }) {
    const page = await ports.accessEntries.list(resource, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(accessEntryView), nextCursor: page.nextCursor };
  },
});
