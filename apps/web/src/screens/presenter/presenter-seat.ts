import {
  type ListedSession,
  listAll,
  type Message,
  type Page,
  type Poll,
  type PollRecount,
  type PollsRoundsOutput,
  type PulseClient,
  pollsRecount,
  pollsRounds,
  sessionsList,
  sessionsObserve,
} from '@pulse/client';
import { host } from '../../account/account.ts';
import { pulse } from '../../pulse.ts';
import { type MessageQuery, messageCalls } from '../../room/message-calls.ts';
import { readPolls } from '../../room/read-polls.ts';

/** Whose eyes the big screen has. */
export interface PresenterSeat {
  readonly sessionId: string;
  /** The host's: polls can be controlled from here. */
  readonly controls: boolean;
  readonly client: PulseClient;
  readonly recount: (pollId: string) => Promise<PollRecount>;
  readonly rounds: (pollId: string) => Promise<PollsRoundsOutput>;
  readonly messages: (query: MessageQuery) => Promise<Page<Message>>;
  /** Only with controls: the run sheet, to know what comes next. */
  readonly readPolls?: (sessionId: string) => Promise<readonly Poll[]>;
}

interface Visitor {
  readonly signedIn: boolean;
  readonly passcode: string | undefined;
}

/**
 * The owner's seat when somebody is signed in and the session is theirs; else an observer's.
 *
 * @throws PulseError PASSCODE_REQUIRED or PASSCODE_WRONG for observers of a session that has one
 */
export async function enterBox(code: string, { signedIn, passcode }: Visitor): Promise<PresenterSeat> {
  const own = signedIn ? await findOwnSession(code) : undefined;
  if (own) {
    const seat = seatOf(host, own.id);
    // A moderator's screen sees what theirs may see, and controls nothing.
    if (own.role === 'moderator') return { ...seat, controls: false };
    return { ...seat, controls: true, readPolls: (sessionId) => readPolls(host, sessionId) };
  }
  const observe = () => pulse.call(sessionsObserve, { code, ...(passcode ? { passcode } : {}) });
  let observing = await observe();
  const observer = pulse.as(async (renew) => {
    if (renew) observing = await observe();
    return observing.token;
  });
  return { ...seatOf(observer, observing.session.id), controls: false };
}

function seatOf(client: PulseClient, sessionId: string): Omit<PresenterSeat, 'controls'> {
  return {
    sessionId,
    client,
    recount: (pollId) => client.call(pollsRecount, { pollId }),
    rounds: (pollId) => client.call(pollsRounds, { pollId }),
    messages: messageCalls(client, sessionId).list,
  };
}

async function findOwnSession(code: string): Promise<ListedSession | undefined> {
  for await (const session of listAll(host, sessionsList, { limit: 50 })) {
    if (session.code === code && session.status !== 'archived') return session;
  }
  return undefined;
}
