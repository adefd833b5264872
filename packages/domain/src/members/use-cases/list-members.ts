import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { MemberView, memberView } from '../member.schemas.ts';

export const listMembers = useCase({
  name: 'members.list',
  kind: 'query',
  summary: 'Who owns a session and who helps to run it, the owner first.',
  input: SessionReference.extend(pageInput),
  output: pageOf(MemberView),
  errors: [SessionNotFound],
  permission: 'member:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/members' },
  async handle({ input, subject: { session }, ports }) {
    const page = await ports.members.list(session.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(memberView), nextCursor: page.nextCursor };
  },
});
