import { createCatalogue } from '@pulse/core';
import { accessUseCases } from './access/use-cases/index.ts';
import { adminUseCases } from './admin/use-cases/index.ts';
import { alertUseCases } from './alerts/use-cases/index.ts';
import { auditUseCases } from './audit/use-cases/index.ts';
import { counterUseCases } from './counters/use-cases/index.ts';
import { digestUseCases } from './digests/use-cases/index.ts';
import { eventUseCases } from './events/use-cases/index.ts';
import { exportUseCases } from './exports/use-cases/index.ts';
import { identityUseCases } from './identity/index.ts';
import { memberUseCases } from './members/use-cases/index.ts';
import { messageUseCases } from './messages/use-cases/index.ts';
import { participantUseCases } from './participants/use-cases/index.ts';
import { pollUseCases } from './polls/use-cases/index.ts';
import { projectUseCases } from './projects/use-cases/index.ts';
import { sessionUseCases } from './sessions/use-cases/index.ts';
import { shareUseCases } from './shares/use-cases/index.ts';
import { streamUseCases } from './streams/use-cases/index.ts';
import { viewUseCases } from './views/use-cases/index.ts';
import { webhookUseCases } from './webhooks/use-cases/index.ts';

/** Everything that Pulse does. Protocols take this as a value. */
export const catalogue = createCatalogue(
  [
    ...identityUseCases,
    ...sessionUseCases,
    ...memberUseCases,
    ...accessUseCases,
    ...participantUseCases,
    ...pollUseCases,
    ...counterUseCases,
    ...messageUseCases,
    ...streamUseCases,
    ...adminUseCases,
    ...auditUseCases,
    ...projectUseCases,
    ...eventUseCases,
    ...webhookUseCases,
    ...alertUseCases,
    ...digestUseCases,
    ...viewUseCases,
    ...shareUseCases,
    ...exportUseCases,
  ],
  {
    auth: 'Accounts of hosts, and signing in to them. Participants need none.',
    sessions: 'What a host runs and an audience joins by a code: from draft to archive, and who is in it.',
    members: 'Accounts that help to run a session as hosts and moderators, and invitations to it.',
    access: 'Exceptions to what roles may do in one session; a deny wins over everything.',
    participants: 'Keeping order in the audience: mute, kick and ban.',
    polls: 'Questions with options, their rounds, votes and results.',
    counters: 'Numbers that everybody in a session moves: applause, raised hands.',
    messages: 'Chat and questions: what people in a session say, and which questions they want answered.',
    admin: 'The installation as a whole: accounts, roles, the audit log. Administrators alone.',
    authz: 'Why somebody may do something, or may not. Administrators alone.',
    projects: 'What apps send events to: settings, keys, and what was lost on the way.',
    events: 'What happens in apps: sent with a key, stored once, counted and followed live.',
    alerts: 'When people of a project are told that too much happens, or nothing; and when it did.',
    webhooks: 'Notices of a project, sent to an address and signed; what became of each.',
    digests: 'What a project says by mail every day or every week: when, to whom, and what it said.',
    views: 'Sections of a board with filters, saved under a name.',
    shares: 'Links by which anybody sees a board and can change nothing.',
    exports: 'Files of a project’s events, written in the background.',
    streams: 'Access to live channels for readers that cannot send headers.',
  },
);
