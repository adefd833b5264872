import { useCase } from '../../use-case.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionReference } from '../session.schemas.ts';
import { readCounts, SessionCounts } from '../session-snapshot.ts';
import { loadSession } from '../session-subject.ts';

export const getCounts = useCase({
  name: 'sessions.counts',
  kind: 'query',
  summary: 'How many have joined, are connected and have answered: three separate figures.',
  input: SessionReference,
  output: SessionCounts,
  errors: [SessionNotFound],
  permission: 'session:read',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'GET', path: '/sessions/:sessionId/counts' },
  async handle({ subject, ports }) {
    return readCounts(subject.session.id, ports);
  },
});
