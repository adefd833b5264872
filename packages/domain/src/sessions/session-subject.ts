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

/** Subject loader of every use case that names its session. */
export async function loadSession(context: {
  readonly input: { readonly sessionId: string };
  readonly ports: Ports;
  readonly lock: boolean;
}): Promise<SessionSubject | undefined> {
  const session = await context.ports.sessions.find(context.input.sessionId, context.lock);
  return session && { session, resource: sessionResource(session) };
}
