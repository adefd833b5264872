import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { ProjectNotFound } from '../../projects/index.ts';
import { useCase } from '../../use-case.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionUpdated } from '../session.events.ts';
import { SessionSettings, SessionView, sessionView } from '../session.schemas.ts';
import { sessionChannel } from '../session.ts';
import { requireBoard } from '../session-board.ts';
import { loadSession } from '../session-subject.ts';

export const updateSession = useCase({
  name: 'sessions.update',
  kind: 'command',
  summary: 'Change the settings of a session; what is left out stays.',
  input: z.strictObject({
    sessionId: identifier,
    ...SessionSettings,
    title: SessionSettings.title.optional(),
  }),
  output: SessionView,
  errors: [SessionNotFound, ProjectNotFound],
  permission: 'session:run',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'PATCH', path: '/sessions/:sessionId' },
  async handle({ input, actor, subject: { session }, ports }) {
    const { passcode, title } = input;
    const projectId = await requireBoard(input.projectId, actor, ports);
    const updated = sessionView(
      await ports.sessions.update(session.id, {
        ...(title === undefined ? {} : { title: title.trim() }),
        ...(input.language === undefined ? {} : { language: input.language }),
        ...(input.anonymous === undefined ? {} : { anonymous: input.anonymous }),
        ...(input.moderation === undefined ? {} : { moderation: input.moderation }),
        ...(projectId === undefined ? {} : { projectId }),
        ...(input.chat === undefined ? {} : { chat: input.chat }),
        ...(input.maxParticipants === undefined ? {} : { maxParticipants: input.maxParticipants }),
        ...(passcode === undefined
          ? {}
          : { passcodeDigest: passcode === null ? null : ports.passcodes.digest(session.id, passcode) }),
      }),
      'staff',
    );
    await ports.events.record(SessionUpdated, {
      channel: sessionChannel(session.id),
      data: { session: updated },
    });
    return updated;
  },
});
