import { z } from 'zod';
import { passcode, SessionNotFound, SessionView, sessionView } from '../../sessions/index.ts';
import { useCase } from '../../use-case.ts';
import { findByCode } from '../find-by-code.ts';
import { PasscodeRequired, PasscodeWrong } from '../participant.errors.ts';
import { joinCode } from '../participant.schemas.ts';

export const observeSession = useCase({
  name: 'sessions.observe',
  kind: 'query',
  summary: 'Show a session on a screen that takes no part in it: the presenter view of the hall’s computer.',
  input: z.strictObject({ code: joinCode, passcode: passcode.optional() }),
  output: z.strictObject({ session: SessionView, token: z.string() }),
  errors: [SessionNotFound, PasscodeRequired, PasscodeWrong],
  permission: 'anyone',
  example: { code: 'K7MPQ2' },
  http: { method: 'POST', path: '/observe', status: 201, crowd: true },
  async handle({ input, caller, ports }) {
    const session = await findByCode(input, caller.address, ports);
    return {
      session: sessionView(session, 'everyone'),
      token: ports.participantCredentials.issueObserver({ sessionId: session.id }),
    };
  },
});
