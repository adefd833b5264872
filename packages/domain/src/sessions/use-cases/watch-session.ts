import { z } from 'zod';
import { useCase } from '../../use-case.ts';
import { viewerOf } from '../../viewer.ts';
import { SessionNotFound } from '../session.errors.ts';
import { SessionReference } from '../session.schemas.ts';
import { sessionChannel } from '../session.ts';
import { loadRecentSession } from '../session-subject.ts';

export const watchSession = useCase({
  name: 'sessions.watch',
  kind: 'stream',
  summary: 'Follow a session: a snapshot, then everything that happens in it.',
  input: SessionReference,
  output: z.unknown().describe('A snapshot, the data of an event, or the state of a counter.'),
  errors: [SessionNotFound],
  permission: 'session:watch',
  absent: SessionNotFound,
  // A crowd that reconnects together asks for one session; reading its log finds out whether it is still there.
  subject: loadRecentSession,
  channel: { prefix: 'session', inputKey: 'sessionId' },
  async handle({ subject: { session }, actor, may }) {
    const channel = sessionChannel(session.id);
    return { channel, viewer: viewerOf(actor, may), resource: channel };
  },
});
