import { useCase } from '../../use-case.ts';
import { audienceOf, viewerOf } from '../../viewer.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionReference, SessionView, sessionView } from '../session.schemas.ts';
import { loadSession } from '../session-subject.ts';

export const getSession = useCase({
  name: 'sessions.get',
  kind: 'query',
  summary: 'Get one session.',
  input: SessionReference,
  output: SessionView,
  errors: [SessionNotFound],
  permission: 'session:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId' },
  async handle({ subject: { session }, actor, may }) {
    return sessionView(session, audienceOf(viewerOf(actor, may)));
  },
});
