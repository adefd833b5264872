import { createHash } from 'node:crypto';
import type { Caller, UserActor } from '@pulse/core';
import type { z } from 'zod';
import { mailLanguages } from '../mails.ts';
import type { MemberRole } from '../permissions.ts';
import type { Ports } from '../ports.ts';
import type { Session } from '../sessions/index.ts';
import { invitationView, type NewInvitationView } from './member.schemas.ts';
import { type Invitation, invitationLifetimeMilliseconds, invitationTokenBytes } from './member.ts';

/** Tokens are 256 random bits, so a plain digest cannot be searched for. */
export function invitationTokenHash(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}

/** Makes an invitation, mails it where there is an address, and answers it with its token. */
export async function invite(
  session: Session,
  offer: { readonly role: MemberRole; readonly email: string | null },
  inviter: { readonly actor: UserActor; readonly caller: Caller },
  ports: Ports,
): Promise<z.input<typeof NewInvitationView>> {
  const createdAt = ports.clock.now();
  const token = Buffer.from(ports.random.bytes(invitationTokenBytes)).toString('base64url');
  const invitation: Invitation = {
    id: ports.ids.next(),
    sessionId: session.id,
    ...offer,
    invitedBy: inviter.actor.userId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + invitationLifetimeMilliseconds),
    acceptedAt: null,
  };
  await ports.invitations.insert(invitation, invitationTokenHash(token));
  await ports.audit.record(inviter.caller, {
    action: 'invitation.created',
    resource: { type: 'session', id: session.id },
    details: { invitationId: invitation.id, role: offer.role, byMail: offer.email !== null },
  });
  const acceptUrl = ports.links.invitation(token);
  if (offer.email !== null) {
    const account = await ports.users.find(inviter.actor.userId);
    await ports.mails.send({
      template: 'session_invitation',
      to: offer.email,
      language: mailLanguages.find((language) => language === session.language.slice(0, 2)) ?? 'en',
      data: {
        sessionTitle: session.title,
        inviterName: account?.name ?? '',
        acceptUrl,
        role: offer.role,
        days: Math.round(invitationLifetimeMilliseconds / 86_400_000),
      },
    });
  }
  return { ...invitationView(invitation), acceptUrl, token };
}
