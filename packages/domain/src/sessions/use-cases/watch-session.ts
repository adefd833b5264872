import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionReference } from '../session.schemas.ts';
import { sessionChannel } from '../session.ts';
import { loadSession } from '../session-subject.ts';

export const watchSession = useCase({
  name: 'sessions.watch',
  kind: 'stream',
  summary: 'Follow a session: a snapshot, then everything that happens in it.',
  input: SessionReference,
  output: z.unknown().describe('A snapshot, the data of an event, or the state of a counter.'),
  errors: [SessionNotFound],
  permission: 'session:watch',
  absent: SessionNotFound,
  subject: loadSession,
  channel: { prefix: 'session', inputKey: 'sessionId' },
  async handle({ subject, actor }) {
    return { channel: sessionChannel(subject.session.id), viewer: viewerOf(actor) };
  },
});
