import { type Actor, actorId } from '@pulse/core';

/** Who a credential stands for; `expiresAt: null` for credentials that end otherwise. */
export interface Identity {
  readonly actor: Actor;
  readonly expiresAt: Date | null;
}

/** Establishes who sent a token. Throws PulseError. */
export type Authenticate = (token: string) => Promise<Identity>;

/** Whether a connection of the one may go on with a token of the other. */
export function sameIdentity(one: Actor, other: Actor): boolean {
  const session = (actor: Actor) => ('sessionId' in actor ? actor.sessionId : null);
  return one.kind === other.kind && actorId(one) === actorId(other) && session(one) === session(other);
}
