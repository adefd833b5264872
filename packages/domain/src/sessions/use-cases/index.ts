import { createSession } from './create-session.ts';
import { deleteSession } from './delete-session.ts';
import { duplicateSession } from './duplicate-session.ts';
import { getCounts } from './get-counts.ts';
import { getSession } from './get-session.ts';
import { getSnapshot } from './get-snapshot.ts';
import { getTimeline } from './get-timeline.ts';
import { listSessions } from './list-sessions.ts';
import { setSlide } from './set-slide.ts';
import {
  archiveSession,
  endSession,
  openLobby,
  pauseSession,
  resumeSession,
  startSession,
} from './transition-session.ts';
import { updateSession } from './update-session.ts';
import { watchSession } from './watch-session.ts';

export const sessionUseCases = [
  createSession,
  listSessions,
  getSession,
  updateSession,
  deleteSession,
  openLobby,
  startSession,
  pauseSession,
  resumeSession,
  endSession,
  archiveSession,
  duplicateSession,
  setSlide,
  getCounts,
  getTimeline,
  getSnapshot,
  watchSession,
] as const;
