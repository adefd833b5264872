import { type Actor, type ErrorDefinition, PulseError } from '@pulse/core';
import { ParticipantBanned, ParticipantKicked } from '../participants/index.ts';
import type { Ports } from '../ports.ts';
import { isJoinable, type Session, SessionNotLive } from '../sessions/index.ts';
import type { Speaker } from './message.repository.ts';
import type { AuthorRole } from './message.ts';

/** Somebody who may say something here now. */
export interface HeldSpeaker extends Speaker {
  readonly id: string;
  readonly role: AuthorRole;
}

/**
 * Holds whoever wants to up-vote until the transaction ends.
 *
 * @param absent what is answered when the bearer of a genuine credential is gone, and what it was for with them
 * @throws PulseError SESSION_NOT_LIVE before the lobby and after the end, PARTICIPANT_BANNED, PARTICIPANT_KICKED, and `absent`
 */
export async function requireSpeaker(
  actor: Actor,
  session: Session,
  ports: Pick<Ports, 'messages'>,
  absent: ErrorDefinition,
): Promise<HeldSpeaker> {
  if (!isJoinable(session)) {
    throw new PulseError(SessionNotLive, { details: { status: session.status } });
  }
  const { id, role } = speakerOf(actor);
  const speaker = await ports.messages.lockSpeaker(role, id);
  if (!speaker) throw new PulseError(absent);
  if (speaker.banned) throw new PulseError(ParticipantBanned);
  if (speaker.kicked) throw new PulseError(ParticipantKicked);
  return { ...speaker, id, role };
}

/** Who speaks, as messages name them. */
export function speakerOf(actor: Actor): { readonly id: string; readonly role: AuthorRole } {
  if (actor.kind === 'participant') return { id: actor.participantId, role: 'participant' };
  if (actor.kind === 'user') return { id: actor.userId, role: 'staff' };
  throw new TypeError('message:post and message:upvote are held by participants and accounts alone');
}
