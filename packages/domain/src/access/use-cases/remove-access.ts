import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { loadSession, SessionNotFound, SessionReference, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { AccessEntryNotFound } from '../access.errors.ts';

export const removeAccess = useCase({
  name: 'access.remove',
  kind: 'command',
  summary: 'Remove an exception: roles alone decide again.',
  input: SessionReference.extend({ entryId: identifier }),
  output: z.null(),
  errors: [SessionNotFound, AccessEntryNotFound],
  permission: 'access:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'DELETE', path: '/sessions/:sessionId/access/:entryId', status: 204 },
  async handle({ input: { entryId }, subject: { session, resource }, caller, ports }) {
    const removed = await ports.accessEntries.remove(resource, entryId);
    if (!removed) throw new PulseError(AccessEntryNotFound);
    const { subjectType, subjectId, action, effect } = removed;
    await ports.audit.record(caller, {
      action: 'access.removed',
      resource: { type: resource.type, id: resource.id },
      details: { subjectType, subjectId, permission: action, effect },
    });
    const subject = `${subjectType}:${subjectId}`;
    ports.accessChanges.rights({ resource: sessionChannel(session.id), subject });
    return null;
  },
});
