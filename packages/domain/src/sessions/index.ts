/** What other features may use of sessions. The use cases are listed in `use-cases/index.ts`. */
export { SessionFull, SessionNotFound, SessionNotLive } from './session.errors.ts';
export { passcode, SessionReference, SessionView, sessionView } from './session.schemas.ts';
export { isJoinable, normalizeCode, type Session, type SessionStatus, sessionChannel } from './session.ts';
export { loadRecentSession, loadSession, sessionResource } from './session-subject.ts';
