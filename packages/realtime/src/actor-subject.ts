import type { Actor } from '@pulse/core';

/** The name under which an actor's credentials are revoked and their streams counted; `null` for nobody. */
export function actorSubject(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`;
    case 'participant':
      return `participant:${actor.participantId}`;
    case 'observer':
      return `observer:${actor.sessionId}`;
    case 'anonymous':
      return null;
  }
}
