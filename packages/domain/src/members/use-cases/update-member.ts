import { PulseError } from '@pulse/core';
import { userSubject } from '../../access-changes.ts';
import { loadSession, SessionNotFound, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { MemberNotFound } from '../member.errors.ts';
import { MemberReference, MemberView, memberRole, memberView } from '../member.schemas.ts';

export const updateMember = useCase({
  name: 'members.update',
  kind: 'command',
  summary: 'Give a member another role; what they watch follows within seconds.',
  input: MemberReference.extend({ role: memberRole }),
  output: MemberView,
  errors: [SessionNotFound, MemberNotFound],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'PATCH', path: '/sessions/:sessionId/members/:userId' },
  async handle({ input: { userId, role }, subject: { session }, caller, ports }) {
    const before = await ports.members.find(session.id, userId);
    if (!before || !(await ports.members.changeRole(session.id, userId, role))) {
      throw new PulseError(MemberNotFound);
    }
    await ports.audit.record(caller, {
      action: 'member.role_changed',
      resource: { type: 'session', id: session.id },
      details: { userId, from: before.role, to: role },
    });
    ports.accessChanges.rights({ resource: sessionChannel(session.id), subject: userSubject(userId) });
    return memberView({ ...before, role });
  },
});
