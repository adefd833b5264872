import type { Subject } from '@pulse/core';
import type { Ports } from '../ports.ts';
import type { Session } from './session.ts';

export interface SessionSubject extends Subject {
  readonly session: Session;
}

/** Rights in a session hang on the session; its polls and counters refer to the same resource. */
export function sessionResource(session: Pick<Session, 'id' | 'ownerId'>) {
  return { type: 'session', id: session.id, ownerId: session.ownerId } as const;
}

interface SessionContext {
  readonly input: { readonly sessionId: string };
  readonly ports: Ports;
  readonly lock: boolean;
}

/** Subject loader of every use case that names its session. */
export async function loadSession({
  input,
  ports,
  lock,
}: SessionContext): Promise<SessionSubject | undefined> {
  return subjectOf(await ports.sessions.find(input.sessionId, lock));
}

/** For posting: up to 5 s old, since the flush judges everything that can change. */
export async function loadRecentSession({
  input,
  ports,
}: SessionContext): Promise<SessionSubject | undefined> {
  return subjectOf(await ports.sessions.findRecent(input.sessionId));
}

function subjectOf(session: Session | undefined): SessionSubject | undefined {
  return session && { session, resource: sessionResource(session) };
}
