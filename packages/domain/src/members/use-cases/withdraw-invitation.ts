import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { InvitationNotFound } from '../member.errors.ts';

export const withdrawInvitation = useCase({
  name: 'members.withdraw',
  kind: 'command',
  summary: 'Withdraw an invitation; its link works no more.',
  input: SessionReference.extend({ invitationId: identifier }),
  output: z.null(),
  errors: [SessionNotFound, InvitationNotFound],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'DELETE', path: '/sessions/:sessionId/invitations/:invitationId', status: 204 },
  async handle({ input: { invitationId }, subject: { session }, caller, ports }) {
    if (!(await ports.invitations.remove(session.id, invitationId))) throw new PulseError(InvitationNotFound);
    await ports.audit.record(caller, {
      action: 'invitation.withdrawn',
      resource: { type: 'session', id: session.id },
      details: { invitationId },
    });
    return null;
  },
});
