import { EmailAddress } from '../../identity/index.ts';
import { loadSession, SessionNotFound, SessionReference } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { invite } from '../invite.ts';
import { memberRole, NewInvitationView } from '../member.schemas.ts';

export const createInvitation = useCase({
  name: 'members.invite',
  kind: 'command',
  summary: 'Offer a role by e-mail, or by a link that works once for whoever has it.',
  input: SessionReference.extend({
    role: memberRole,
    email: EmailAddress.nullable().optional().describe('Null, the default, makes a link.'),
  }),
  output: NewInvitationView,
  errors: [SessionNotFound],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  secretAnswer: true,
  http: { method: 'POST', path: '/sessions/:sessionId/invitations', status: 201 },
  async handle({ input, subject: { session }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('member:manage is held by accounts alone');
    return invite(session, { role: input.role, email: input.email ?? null }, { actor, caller }, ports);
  },
});
