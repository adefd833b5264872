import type { Audience, Page } from '@pulse/core';
import type { MemberRole } from '../permissions.ts';
import type { Session, SessionStatus } from './session.ts';

export type SessionChanges = Partial<
  Pick<
    Session,
    | 'title'
    | 'language'
    | 'anonymous'
    | 'chat'
    | 'maxParticipants'
    | 'passcodeDigest'
    | 'projectId'
    | 'slide'
    | 'moderation'
  >
>;

export interface TimelineEntry {
  readonly position: number;
  readonly event: string;
  readonly data: unknown;
  readonly at: Date;
}

export interface SessionRepository {
  /** @param lock hold the row until the transaction ends */
  find(sessionId: string, lock?: boolean): Promise<Session | undefined>;
  /** From the small cache, up to 5 s old: for hot paths whose flush judges what can change. */
  findRecent(sessionId: string): Promise<Session | undefined>;
  /** Among sessions not archived, where a code is unique. */
  findByCode(code: string): Promise<Session | undefined>;
  /** What an account owns or helps to run, newest first. */
  listFor(
    userId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<Page<Session & { readonly role: 'owner' | MemberRole }>>;
  /** Saves what {@link SessionChanges} may change. @returns the session as it is now */
  update(sessionId: string, changes: SessionChanges): Promise<Session>;
  /** With everything in it, its log included. */
  delete(sessionId: string): Promise<void>;
  /** What happened, in order, as one audience heard it. */
  timeline(
    sessionId: string,
    audience: Audience,
    after: number,
    limit: number,
  ): Promise<readonly TimelineEntry[]>;
  /** @returns false when the code is taken */
  insert(session: Session): Promise<boolean>;
  /**
   * Moves the state and records who and when. Waits for votes in flight (it locks the session's polls), so
   * that no vote lands after the answer. @returns the session as it is now
   */
  transition(session: Session, to: SessionStatus, actorId: string | null): Promise<Session>;
}
