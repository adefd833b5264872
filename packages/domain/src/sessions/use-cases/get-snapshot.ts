import { useCase } from '../../use-case.ts';
import { audienceOf, viewerOf } from '../../viewer.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionReference } from '../session.schemas.ts';
import { readSnapshot, SessionSnapshot } from '../session-snapshot.ts';
import { loadSession } from '../session-subject.ts';

export const getSnapshot = useCase({
  name: 'sessions.snapshot',
  kind: 'query',
  summary: 'Everything that a screen needs to begin: the session, its polls and counters, the counts.',
  input: SessionReference,
  output: SessionSnapshot,
  errors: [SessionNotFound],
  permission: 'session:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/snapshot' },
  async handle({ subject, actor, may, ports }) {
    return readSnapshot(subject.session, audienceOf(viewerOf(actor, may)), ports);
  },
});
