import { defaultPageSize, pageInput, pageOf } from '@pulse/core';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { ParticipantView, participantView } from '../participant.schemas.ts';

export const listParticipants = useCase({
  name: 'sessions.participants',
  kind: 'query',
  summary: 'The roster of a session, in the order of joining.',
  input: SessionReference.extend(pageInput),
  output: pageOf(ParticipantView),
  errors: [SessionNotFound],
  permission: 'participant:list',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/participants' },
  async handle({ input, subject, ports }) {
    const page = await ports.participants.list(subject.session.id, {
      limit: input.limit ?? defaultPageSize,
      cursor: input.cursor,
    });
    return { items: page.items.map(participantView), nextCursor: page.nextCursor };
  },
});
