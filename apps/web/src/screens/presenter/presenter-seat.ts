import { accessToken, freshToken } from '../../account/account.ts';
import { listPolls, listSessions, recountAsHost, roundsAsHost } from '../../api/hosting.ts';
import { observe } from '../../api/joining.ts';
import type { Poll, Recount, Rounds } from '../../api/poll.ts';
import { request } from '../../api/request.ts';

/** Whose eyes the big screen has. */
export interface PresenterSeat {
  readonly sessionId: string;
  /** The host's: polls can be controlled from here. */
  readonly controls: boolean;
  readonly token: (renew: boolean) => Promise<string>;
  readonly recount: (pollId: string) => Promise<Recount>;
  readonly rounds: (pollId: string) => Promise<Rounds>;
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
 * @throws ApiError PASSCODE_REQUIRED or PASSCODE_WRONG for observers of a session that has one
 */
export async function enterBox(code: string, { signedIn, passcode }: Visitor): Promise<PresenterSeat> {
  const owned = signedIn ? await findOwnSession(code) : undefined;
  if (owned !== undefined) {
    return {
      sessionId: owned,
      controls: true,
      token: (renew) => (renew ? freshToken() : accessToken()),
      recount: recountAsHost,
      rounds: roundsAsHost,
      readPolls: listPolls,
    };
  }
  const entrance = { code, ...(passcode ? { passcode } : {}) };
  let observing = await observe(entrance);
  return {
    sessionId: observing.session.id,
    controls: false,
    token: async (renew) => {
      if (renew) observing = await observe(entrance);
      return observing.token;
    },
    recount: (pollId) => request(`/polls/${pollId}/recount`, { token: observing.token }),
    rounds: (pollId) => request(`/polls/${pollId}/rounds`, { token: observing.token }),
  };
}

async function findOwnSession(code: string): Promise<string | undefined> {
  let cursor: string | undefined;
  do {
    const page = await listSessions(cursor);
    const found = page.items.find((session) => session.code === code && session.status !== 'archived');
    if (found) return found.id;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return undefined;
}
