import { type Actor, InvalidInput, type Permission, PulseError, type Resource } from '@pulse/core';
import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { UserNotFound } from '../../identity/index.ts';
import { ParticipantNotFound } from '../../participants/index.ts';
import type { Ports } from '../../ports.ts';
import { SessionNotFound, sessionResource } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { DecisionView, permissionName } from '../admin.schemas.ts';

const Asked = z.strictObject({
  userId: identifier.optional(),
  participantId: identifier.optional().describe('Either this or `userId`.'),
  permission: permissionName,
  resource: z
    .strictObject({ type: z.enum(['session']), id: identifier })
    .nullable()
    .optional()
    .describe('Null, the default, for permissions that are held everywhere.'),
});

export const explainDecision = useCase({
  name: 'authz.explain',
  kind: 'query',
  summary: 'Whether somebody may do something, and which role or entry decides it.',
  input: Asked,
  output: DecisionView,
  errors: [UserNotFound, ParticipantNotFound, SessionNotFound],
  permission: 'decision:explain',
  http: { method: 'POST', path: '/authz/explain' },
  async handle({ input, ports }) {
    const actor = await actorOf(input, ports);
    const resource = await resourceOf(input.resource ?? null, ports);
    const { allowed, visible, reason } = await ports.decisions.explain(
      actor,
      input.permission as Permission,
      resource,
    );
    return { allowed, visible, reason };
  },
});

async function actorOf({ userId, participantId }: z.output<typeof Asked>, ports: Ports): Promise<Actor> {
  if (userId !== undefined && participantId === undefined) {
    const account = await ports.accountAdministration.find(userId);
    if (!account) throw new PulseError(UserNotFound);
    return { kind: 'user', userId, roles: account.roles };
  }
  if (participantId !== undefined && userId === undefined) {
    const participant = await ports.participants.find(participantId);
    if (!participant) throw new PulseError(ParticipantNotFound);
    return { kind: 'participant', participantId, sessionId: participant.sessionId };
  }
  throw new PulseError(InvalidInput, { message: 'Give either an account or a participant.' });
}

async function resourceOf(named: { readonly id: string } | null, ports: Ports): Promise<Resource | null> {
  if (!named) return null;
  const session = await ports.sessions.find(named.id);
  if (!session) throw new PulseError(SessionNotFound);
  return sessionResource(session);
}
