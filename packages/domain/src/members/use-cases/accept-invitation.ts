import { PulseError, Unauthenticated } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { SessionView, sessionChannel, sessionView } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { invitationTokenHash } from '../invite.ts';
import {
  AlreadyMember,
  InvitationForAnother,
  InvitationNotFound,
  InvitationSpent,
  MemberIsOwner,
} from '../member.errors.ts';
import { MemberView, memberView } from '../member.schemas.ts';

export const acceptInvitation = useCase({
  name: 'members.accept',
  kind: 'command',
  summary: 'Accept an invitation: you are a member of its session from now on.',
  input: z.strictObject({ token: z.string().min(1).max(128) }),
  output: z.strictObject({ member: MemberView, session: SessionView }),
  errors: [InvitationNotFound, InvitationSpent, InvitationForAnother, AlreadyMember, MemberIsOwner],
  permission: 'invitation:accept',
  http: { method: 'POST', path: '/invitations/accept' },
  async handle({ input, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('invitation:accept is held by accounts alone');
    const invitation = await ports.invitations.lockByToken(invitationTokenHash(input.token));
    if (!invitation) throw new PulseError(InvitationNotFound);
    const account = await ports.users.find(actor.userId);
    if (!account) throw new PulseError(Unauthenticated);
    if (invitation.email !== null && invitation.email !== account.email) {
      throw new PulseError(InvitationForAnother);
    }
    const now = ports.clock.now();
    if (invitation.acceptedAt !== null || invitation.expiresAt <= now) throw new PulseError(InvitationSpent);
    const session = await ports.sessions.find(invitation.sessionId);
    if (!session) throw new PulseError(InvitationNotFound);
    if (session.ownerId === account.id) throw new PulseError(MemberIsOwner);
    const { role, sessionId } = invitation;
    const added = await ports.members.add({
      sessionId,
      userId: account.id,
      role,
      addedBy: invitation.invitedBy,
    });
    const member = added ? await ports.members.find(sessionId, account.id) : undefined;
    if (!member) throw new PulseError(AlreadyMember);
    await ports.invitations.accept(invitation.id, account.id, now);
    await ports.audit.record(caller, {
      action: 'invitation.accepted',
      resource: { type: 'session', id: sessionId },
      details: { invitationId: invitation.id, role },
    });
    ports.accessChanges.rights({ resource: sessionChannel(sessionId), subject: userSubject(account.id) });
    return { member: memberView(member), session: sessionView(session, 'staff') };
  },
});
