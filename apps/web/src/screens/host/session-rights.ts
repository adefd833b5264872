import { createContext, useContext } from 'react';

/** What the caller is in a session. `observer`: let in to watch, by an exception and not by a role. */
export type SessionRole = 'owner' | 'host' | 'moderator' | 'observer';

/** What of the console a role works with; the server decides again, whatever is shown. */
export interface SessionRights {
  readonly role: SessionRole;
  /** Session controls, settings, run sheet, polls, counters, slides. */
  readonly runs: boolean;
  /** Messages and people. */
  readonly moderates: boolean;
  /** Members, invitations, deleting the session. */
  readonly owns: boolean;
}

export function rightsOf(role: SessionRole): SessionRights {
  return {
    role,
    runs: role === 'owner' || role === 'host',
    moderates: role !== 'observer',
    owns: role === 'owner',
  };
}

export const SessionRightsContext = createContext<SessionRights>(rightsOf('observer'));

/** The caller's rights in the session of the console around. */
export const useSessionRights = (): SessionRights => useContext(SessionRightsContext);
