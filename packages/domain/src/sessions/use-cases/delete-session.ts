import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { SessionNotFound, SessionTransitionRefused } from '../session.errors.ts';
import { SessionReference } from '../session.schemas.ts';
import { isJoinable, sessionChannel } from '../session.ts';
import { loadSession } from '../session-subject.ts';

export const deleteSession = useCase({
  name: 'sessions.delete',
  kind: 'command',
  summary: 'Delete a session with everything in it; one that is running must be ended first.',
  input: SessionReference,
  output: z.null(),
  errors: [SessionNotFound, SessionTransitionRefused],
  permission: 'session:delete',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'DELETE', path: '/sessions/:sessionId', status: 204 },
  async handle({ subject: { session }, caller, ports }) {
    if (isJoinable(session)) {
      throw new PulseError(SessionTransitionRefused, {
        message: 'People may be in this session: end it, then delete it.',
        details: { status: session.status },
      });
    }
    await ports.sessions.delete(session.id);
    await ports.audit.record(caller, {
      action: 'session.deleted',
      resource: { type: 'session', id: session.id },
      details: { ownerId: session.ownerId },
    });
    ports.accessChanges.rights({ resource: sessionChannel(session.id) });
    return null;
  },
});
