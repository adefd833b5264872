import { accessToken, freshToken } from '../../account/account.ts';
import { listSessions, recountAsHost } from '../../api/hosting.ts';
import { observe } from '../../api/joining.ts';
import type { Recount } from '../../api/poll.ts';
import { request } from '../../api/request.ts';

/** Whose eyes the big screen has. */
export interface PresenterSeat {
  readonly sessionId: string;
  /** The host's: polls can be controlled from here. */
  readonly controls: boolean;
  readonly token: (renew: boolean) => Promise<string>;
  readonly recount: (pollId: string) => Promise<Recount>;
}

/** The owner's seat when somebody is signed in and the session is theirs; else an observer's. */
export async function enterBox(code: string, signedIn: boolean): Promise<PresenterSeat> {
  const owned = signedIn ? await findOwnSession(code) : undefined;
  if (owned !== undefined) {
    return {
      sessionId: owned,
      controls: true,
      token: (renew) => (renew ? freshToken() : accessToken()),
      recount: recountAsHost,
    };
  }
  let observing = await observe(code);
  return {
    sessionId: observing.session.id,
    controls: false,
    token: async (renew) => {
      if (renew) observing = await observe(code);
      return observing.token;
    },
    recount: (pollId) => request(`/polls/${pollId}/recount`, { token: observing.token }),
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
