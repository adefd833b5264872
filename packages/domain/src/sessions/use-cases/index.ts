import { createSession } from './create-session.ts';
import { getSession } from './get-session.ts';
import { getSnapshot } from './get-snapshot.ts';
import { listSessions } from './list-sessions.ts';
import {
  archiveSession,
  endSession,
  openLobby,
  pauseSession,
  resumeSession,
  startSession,
} from './transition-session.ts';
import { watchSession } from './watch-session.ts';

export const sessionUseCases = [
  createSession,
  listSessions,
  getSession,
  openLobby,
  startSession,
  pauseSession,
  resumeSession,
  endSession,
  archiveSession,
  getSnapshot,
  watchSession,
] as const;
