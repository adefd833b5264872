import { copyCounters } from '../../counters/index.ts';
import { copyPolls } from '../../polls/index.ts';
import { useCase } from '../../use-case.ts';
import { insertWithCode } from '../insert-with-code.ts';
import { SessionCodesExhausted, SessionNotFound } from '../session.errors.ts';
import { SessionReference, SessionView, sessionView } from '../session.schemas.ts';
import { loadSession } from '../session-subject.ts';

export const duplicateSession = useCase({
  name: 'sessions.duplicate',
  kind: 'command',
  summary: 'Copy a session with its polls and counters into a new draft, without any results.',
  input: SessionReference,
  output: SessionView,
  errors: [SessionNotFound, SessionCodesExhausted],
  permission: 'session:run',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'POST', path: '/sessions/:sessionId/duplicate', status: 201 },
  async handle({ subject: { session }, ports }) {
    const now = ports.clock.now();
    const copy = await insertWithCode(
      {
        ...session,
        id: ports.ids.next(),
        status: 'draft',
        // The digest is bound to the session's id: a copy starts without a passcode.
        passcodeDigest: null,
        projectId: null,
        slide: null,
        createdAt: now,
        updatedAt: now,
        startedAt: null,
        endedAt: null,
      },
      ports,
    );
    await copyPolls(session.id, copy.id, ports);
    await copyCounters(session.id, copy.id, ports);
    // Whoever helps to run this one helps to run its copy; also the host who made it.
    await ports.members.copy(session.id, copy.id);
    return sessionView(copy, 'staff');
  },
});
