import { PulseError } from '@pulse/core';
import { participantSubject } from '../../access-changes.ts';
import { identifier } from '../../identifiers.ts';
import { loadSession, SessionNotFound, SessionReference, sessionChannel } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { ParticipantNotFound } from '../participant.errors.ts';
import { ParticipantModerated } from '../participant.events.ts';
import type { ParticipantStanding } from '../participant.repository.ts';
import { ParticipantView, participantView } from '../participant.schemas.ts';

interface Measure {
  readonly standing: ParticipantStanding;
  /** Whether connections are closed. */
  readonly ends: boolean;
  /** As the audit log calls it. */
  readonly action: string;
  readonly summary: string;
}

const measures = {
  mute: {
    standing: { muted: true },
    ends: false,
    action: 'participant.muted',
    summary: 'Mute: they may vote and no longer post.',
  },
  unmute: {
    standing: { muted: false },
    ends: false,
    action: 'participant.unmuted',
    summary: 'Let somebody post again.',
  },
  kick: {
    standing: { kicked: true },
    ends: true,
    action: 'participant.kicked',
    summary: 'Send somebody out: connections close and the credential is void; they may join again.',
  },
  ban: {
    standing: { banned: true },
    ends: true,
    action: 'participant.banned',
    summary: 'Send somebody out for good: the credential is refused until the ban is lifted.',
  },
  unban: {
    standing: { banned: false },
    ends: false,
    action: 'participant.unbanned',
    summary: 'Lift a ban: the credential works again.',
  },
} as const satisfies Record<string, Measure>;

/** The five measures differ in nothing but their row of {@link measures}. */
function moderate<const Verb extends keyof typeof measures>(verb: Verb) {
  const { standing, ends, action, summary }: Measure = measures[verb];
  return useCase({
    name: `participants.${verb}` as const,
    kind: 'command',
    summary,
    input: SessionReference.extend({ participantId: identifier }),
    output: ParticipantView,
    errors: [SessionNotFound, ParticipantNotFound],
    permission: 'participant:moderate',
    absent: SessionNotFound,
    subject: loadSession,
    http: { method: 'POST', path: `/sessions/:sessionId/participants/:participantId/${verb}` },
    async handle({ input: { participantId }, subject: { session }, caller, ports }) {
      const participant = await ports.participants.changeStanding(session.id, participantId, standing);
      if (!participant) throw new PulseError(ParticipantNotFound);
      const channel = sessionChannel(session.id);
      await ports.events.record(ParticipantModerated, {
        channel,
        data: { participant: participantView(participant) },
      });
      await ports.audit.record(caller, {
        action,
        resource: { type: 'session', id: session.id },
        details: { participantId },
      });
      const subject = participantSubject(participantId);
      ports.accessChanges.rights({ resource: channel, subject });
      if (ends) ports.accessChanges.revoked(subject);
      return participantView(participant);
    },
  });
}

export const muteParticipant = moderate('mute');
export const unmuteParticipant = moderate('unmute');
export const kickParticipant = moderate('kick');
export const banParticipant = moderate('ban');
export const unbanParticipant = moderate('unban');
