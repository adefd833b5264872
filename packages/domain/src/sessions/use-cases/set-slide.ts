import { z } from 'zod';
import { identifier } from '../../identifiers.ts';
import { useCase } from '../../use-case.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SlideChanged } from '../session.events.ts';
import { SessionView, sessionView } from '../session.schemas.ts';
import { sessionChannel } from '../session.ts';
import { loadSession } from '../session-subject.ts';

export const setSlide = useCase({
  name: 'sessions.slide',
  kind: 'command',
  summary: 'Say which slide the presenter shows; null is none.',
  input: z.strictObject({ sessionId: identifier, slide: z.int().min(1).max(100_000).nullable() }),
  output: SessionView,
  errors: [SessionNotFound],
  permission: 'session:run',
  absent: SessionNotFound,
  subject: loadSession,
  http: { method: 'PUT', path: '/sessions/:sessionId/slide' },
  async handle({ input, subject: { session }, ports }) {
    const moved = sessionView(await ports.sessions.update(session.id, { slide: input.slide }), 'staff');
    await ports.events.record(SlideChanged, {
      channel: sessionChannel(session.id),
      data: { session: moved },
    });
    return moved;
  },
});
