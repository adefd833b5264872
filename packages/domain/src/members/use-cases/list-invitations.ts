import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { InvitationView, invitationView } from '../member.schemas.ts';

export const listInvitations = useCase({
  name: 'members.invitations',
  kind: 'query',
  summary: 'The invitations to a session that can still be accepted, newest first.',
  input: SessionReference.extend(pageInput),
  output: pageOf(InvitationView),
  errors: [SessionNotFound],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/invitations' },
  async handle({ input, subject: { session }, ports }) {
    const page = await ports.invitations.listOpen(session.id, ports.clock.now(), {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(invitationView), nextCursor: page.nextCursor };
  },
});
