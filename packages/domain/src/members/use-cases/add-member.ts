import { InvalidInput, PulseError } from '@pulse/core';
import { z } from 'zod';
import { userSubject } from '../../access-changes.ts';
import { identifier } from '../../identifiers.ts';
import { EmailAddress, type User, UserNotFound } from '../../identity/index.ts';
import type { Ports } from '../../ports.ts';
import { loadSession, SessionNotFound, SessionReference, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { invite } from '../invite.ts';
import { AlreadyMember, MemberIsOwner } from '../member.errors.ts';
import { MemberView, memberRole, memberView, NewInvitationView } from '../member.schemas.ts';

export const addMember = useCase({
  name: 'members.add',
  kind: 'command',
  summary: 'Make an account a member at once; an address that no account has proven is sent an invitation.',
  input: SessionReference.extend({
    email: EmailAddress.optional(),
    userId: identifier.optional().describe('Either this or `email`.'),
    role: memberRole,
  }),
  output: z
    .strictObject({ member: MemberView.nullable(), invitation: NewInvitationView.nullable() })
    .describe('One of the two.'),
  errors: [SessionNotFound, UserNotFound, AlreadyMember, MemberIsOwner],
  permission: 'member:manage',
  absent: SessionNotFound,
  subject: loadSession,
  secretAnswer: true,
  example: {
    sessionId: '0193a2f4-6f5e-7c3a-9d52-4b1f0e6c8a11',
    email: 'grace@example.org',
    role: 'moderator',
  },
  http: { method: 'POST', path: '/sessions/:sessionId/members', status: 201 },
  async handle({ input, subject: { session }, actor, caller, ports }) {
    if (actor.kind !== 'user') throw new TypeError('member:manage is held by accounts alone');
    const { role, email, userId } = input;
    if ((email === undefined) === (userId === undefined)) {
      throw new PulseError(InvalidInput, {
        message: 'Give either an e-mail address or the id of an account.',
      });
    }
    const account =
      userId === undefined ? await accountOf(email ?? '', ports) : await ports.users.find(userId);
    if (!account) {
      if (email === undefined) throw new PulseError(UserNotFound);
      return { member: null, invitation: await invite(session, { role, email }, { actor, caller }, ports) };
    }
    if (account.id === session.ownerId) throw new PulseError(MemberIsOwner);
    const added = await ports.members.add({
      sessionId: session.id,
      userId: account.id,
      role,
      addedBy: actor.userId,
    });
    const member = added ? await ports.members.find(session.id, account.id) : undefined;
    if (!member) throw new PulseError(AlreadyMember);
    await ports.audit.record(caller, {
      action: 'member.added',
      resource: { type: 'session', id: session.id },
      details: { userId: account.id, role },
    });
    ports.accessChanges.rights({ resource: sessionChannel(session.id), subject: userSubject(account.id) });
    return { member: memberView(member), invitation: null };
  },
});

/** Whoever registers can give any address: who never proved it does not get what is meant for its owner. */
async function accountOf(email: string, { users }: Pick<Ports, 'users'>): Promise<User | undefined> {
  const account = await users.findByEmail(email);
  return account?.emailVerified ? account : undefined;
}
