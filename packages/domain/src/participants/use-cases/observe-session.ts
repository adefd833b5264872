import { PulseError } from '@pulse/core';
import { z } from 'zod';
import { normalizeCode, SessionNotFound, SessionView, sessionView } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { joinCode } from '../participant.schemas.ts';

export const observeSession = useCase({
  name: 'sessions.observe',
  kind: 'query',
  summary: 'Show a session on a screen that takes no part in it: the presenter view of the hall’s computer.',
  input: z.strictObject({ code: joinCode }),
  output: z.strictObject({ session: SessionView, token: z.string() }),
  errors: [SessionNotFound],
  permission: 'anyone',
  http: { method: 'POST', path: '/observe', status: 201 },
  async handle({ input, ports }) {
    const session = await ports.sessions.findByCode(normalizeCode(input.code));
    if (!session) throw new PulseError(SessionNotFound, { message: 'No session has this code.' });
    return {
      session: sessionView(session),
      token: ports.participantCredentials.issueObserver({ sessionId: session.id }),
    };
  },
});
