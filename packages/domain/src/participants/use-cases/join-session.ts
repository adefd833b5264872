import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { line } from '../../identifiers.ts';
import {
  isJoinable,
  passcode,
  SessionFull,
  SessionNotFound,
  SessionNotLive,
  SessionView,
  sessionChannel,
  sessionView,
} from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { findByCode } from '../find-by-code.ts';
import { NameRequired, PasscodeRequired, PasscodeWrong } from '../participant.errors.ts';
import { ParticipantJoined } from '../participant.events.ts';
import { joinCode, ParticipantView, participantView } from '../participant.schemas.ts';
import type { Participant } from '../participant.ts';

export const joinSession = useCase({
  name: 'sessions.join',
  kind: 'command',
  summary: 'Join a session by its code; the token answered is the participant’s identity from now on.',
  input: z.strictObject({ code: joinCode, name: line(60).optional(), passcode: passcode.optional() }),
  output: z.strictObject({ participant: ParticipantView, session: SessionView, token: z.string() }),
  errors: [SessionNotFound, SessionNotLive, SessionFull, NameRequired, PasscodeRequired, PasscodeWrong],
  permission: 'anyone',
  example: { code: 'K7MPQ2', name: 'Ada' },
  http: { method: 'POST', path: '/join', status: 201, crowd: true },
  async handle({ input, caller, ports }) {
    const session = await findByCode(input, caller.address, ports);
    if (!isJoinable(session)) {
      throw new PulseError(SessionNotLive, {
        message: session.status === 'draft' ? 'The session has not begun yet.' : 'The session is over.',
        details: { status: session.status },
      });
    }
    if (!session.anonymous && input.name === undefined) throw new PulseError(NameRequired);
    const participant: Participant = {
      id: ports.ids.next(),
      sessionId: session.id,
      name: input.name?.trim() ?? null,
      joinedAt: ports.clock.now(),
      muted: false,
      kicked: false,
      banned: false,
    };
    if (!(await ports.participants.insert(participant, session.maxParticipants))) {
      throw new PulseError(SessionFull);
    }
    await ports.events.record(ParticipantJoined, {
      channel: sessionChannel(session.id),
      data: { participant: participantView(participant) },
      touches: [`${sessionChannel(session.id)}/counts`],
    });
    return {
      participant: participantView(participant),
      session: sessionView(session, 'everyone'),
      token: ports.participantCredentials.issueParticipant({
        sessionId: session.id,
        participantId: participant.id,
      }),
    };
  },
});
