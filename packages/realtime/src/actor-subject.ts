import type { Actor } from '@pulse/core';

/** The name under which one sign-in of an account ends, with its connections; `null` for who has none. */
export function signInSubject(actor: Actor): string | null {
  return actor.kind === 'user' && actor.signInId !== undefined ? `sign-in:${actor.signInId}` : null;
}

/** The name under which an actor's credentials are revoked and their streams counted; `null` for nobody. */
export function actorSubject(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return `user:${actor.userId}`;
    case 'participant':
      return `participant:${actor.participantId}`;
    case 'observer':
      return `observer:${actor.sessionId}`;
    case 'key':
      return `key:${actor.keyId}`;
    case 'anonymous':
      return null;
  }
}
