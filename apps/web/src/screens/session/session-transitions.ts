import {
  sessionsArchive,
  sessionsEnd,
  sessionsLobby,
  sessionsPause,
  sessionsResume,
  sessionsStart,
} from '@pulse/client';

/** What moves a session to its next state. */
export const sessionTransitions = {
  lobby: sessionsLobby,
  start: sessionsStart,
  pause: sessionsPause,
  resume: sessionsResume,
  end: sessionsEnd,
  archive: sessionsArchive,
} as const;

export type SessionTransition = keyof typeof sessionTransitions;
