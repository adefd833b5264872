import { createCatalogue } from '@pulse/core';
import { counterUseCases } from './counters/use-cases/index.ts';
import { identityUseCases } from './identity/index.ts';
import { messageUseCases } from './messages/use-cases/index.ts';
import { participantUseCases } from './participants/use-cases/index.ts';
import { pollUseCases } from './polls/use-cases/index.ts';
import { sessionUseCases } from './sessions/use-cases/index.ts';
import { streamUseCases } from './streams/use-cases/index.ts';

/** Everything that Pulse does. Protocols take this as a value. */
export const catalogue = createCatalogue(
  [
    ...identityUseCases,
    ...sessionUseCases,
    ...participantUseCases,
    ...pollUseCases,
    ...counterUseCases,
    ...messageUseCases,
    ...streamUseCases,
  ],
  {
    auth: 'Accounts of hosts, and signing in to them. Participants need none.',
    sessions: 'What a host runs and an audience joins by a code: from draft to archive, and who is in it.',
    polls: 'Questions with options, their rounds, votes and results.',
    counters: 'Numbers that everybody in a session moves: applause, raised hands.',
    messages: 'Chat and questions: what people in a session say, and which questions they want answered.',
    admin: 'The whole installation, for its administrators.',
    streams: 'Access to live channels for readers that cannot send headers.',
  },
);
