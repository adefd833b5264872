import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { loadSession, SessionNotFound, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { MemberNotFound } from '../member.errors.ts';
import { MemberReference } from '../member.schemas.ts';

export const removeMember = useCase({
  name: 'members.remove',
  kind: 'command',
  summary: 'Take a member’s role away; what they watch is closed within seconds.',
  input: MemberReference,
  output: z.null(),
  errors: [SessionNotFound, MemberNotFound],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'DELETE', path: '/sessions/:sessionId/members/:userId', status: 204 },
  async handle({ input: { userId }, subject: { session }, caller, ports }) {
    if (!(await ports.members.remove(session.id, userId))) throw new PulseError(MemberNotFound);
    await ports.audit.record(caller, {
      action: 'member.removed',
      resource: { type: 'session', id: session.id },
      details: { userId },
    });
    ports.accessChanges.rights({ resource: sessionChannel(session.id), subject: userSubject(userId) });
    return null;
  },
});
