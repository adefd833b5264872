import { PulseError } from '@pulse/core';
import { UserNotFound } from '../../identity/index.ts';
import { ParticipantNotFound } from '../../participants/index.ts';
import { loadSession, SessionNotFound, SessionReference, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { EntryAboutOwner } from '../access.errors.ts';
import { AccessEntryFields, AccessEntryView, accessEntryView } from '../access.schemas.ts';

export const putAccess = useCase({
  name: 'access.put',
  kind: 'command',
  summary: 'Allow or deny somebody one permission in a session; saying it again changes the effect.',
  input: SessionReference.extend(AccessEntryFields),
  output: AccessEntryView,
  errors: [SessionNotFound, UserNotFound, ParticipantNotFound, EntryAboutOwner],
  permission: 'access:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'POST', path: '/sessions/:sessionId/access', status: 201 },
  async handle({ input, subject: { session, resource }, caller, ports }) {
    const { subjectType, subjectId, action, effect } = input;
    if (subjectType === 'user') {
      if (subjectId === session.ownerId) throw new PulseError(EntryAboutOwner);
      if (!(await ports.users.find(subjectId))) throw new PulseError(UserNotFound);
    } else {
      const participant = await ports.participants.find(subjectId);
      if (participant?.sessionId !== session.id) throw new PulseError(ParticipantNotFound);
    }
    const entry = await ports.accessEntries.put({
      id: ports.ids.next(),
      resourceType: resource.type,
      resourceId: resource.id,
      subjectType,
      subjectId,
      action,
      effect,
      createdAt: ports.clock.now(),
    });
    await ports.audit.record(caller, {
      action: 'access.put',
      resource: { type: resource.type, id: resource.id },
      details: { subjectType, subjectId, permission: action, effect },
    });
    const subject = `${subjectType}:${subjectId}`;
    ports.accessChanges.rights({ resource: sessionChannel(session.id), subject });
    return accessEntryView(entry);
  },
});
