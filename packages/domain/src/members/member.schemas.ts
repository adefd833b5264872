import { z } from 'zod';
import { identifier, timestamp } from '../identifiers.ts';
import { memberRoles } from '../permissions.ts';
import { SessionReference } from '../sessions/index.ts';
import type { Invitation, Member } from './member.ts';

export const memberRole = z
  .enum(memberRoles)
  .describe('`host` runs the session with the owner, `moderator` keeps order.');

export const MemberView = z
  .strictObject({
    sessionId: identifier,
    userId: identifier,
    name: z.string(),
    email: z.string(),
    role: z.enum(['owner', ...memberRoles]),
    createdAt: timestamp,
  })
  .meta({ id: 'Member', description: 'An account that owns a session or helps to run it.' });

export const InvitationView = z
  .strictObject({
    id: identifier,
    sessionId: identifier,
    role: memberRole,
    email: z.string().nullable().describe('Null: whoever has the link may accept it, once.'),
    createdAt: timestamp,
    expiresAt: timestamp,
  })
  .meta({ id: 'Invitation', description: 'The offer of a role in a session.' });

/** The only time that the token is shown. */
export const NewInvitationView = InvitationView.extend({
  acceptUrl: z
    .string()
    .describe('Leads to the page that accepts it; also sent by mail where there is an address.'),
  token: z.string().describe('For `POST /invitations/accept`. Shown this once.'),
}).meta({ id: 'NewInvitation' });

export const MemberReference = SessionReference.extend({ userId: identifier });

export function memberView(member: Member): z.input<typeof MemberView> {
  const { sessionId, userId, name, email, role, createdAt } = member;
  return { sessionId, userId, name, email, role, createdAt: createdAt.toISOString() };
}

export function invitationView(invitation: Invitation): z.input<typeof InvitationView> {
  const { id, sessionId, role, email, createdAt, expiresAt } = invitation;
  return {
    id,
    sessionId,
    role,
    email,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
