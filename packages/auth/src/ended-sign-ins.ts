import type { Actor, Clock } from '@pulse/core';

/**
 * Sign-ins that have ended while access tokens of theirs may still be about: asked for every call, so kept in memory,
 * and only as long as such a token could live. Whoever ends one elsewhere is heard of by whoever fills this.
 */
export interface EndedSignIns {
  add(signInId: string): void;
  /** Whether the actor's own sign-in has ended. */
  includes(actor: Actor): boolean;
  has(signInId: string): boolean;
}

/** @param rememberSeconds lifetime of an access token, leeway included */
export function createEndedSignIns({
  clock,
  rememberSeconds,
}: {
  readonly clock: Clock;
  readonly rememberSeconds: number;
}): EndedSignIns {
  /** Id → when it may be forgotten; a Map iterates in order of insertion, so the first is the oldest. */
  const ended = new Map<string, number>();

  function forgetOld(now: number): void {
    for (const [id, until] of ended) {
      if (until > now) return;
      ended.delete(id);
    }
  }

  return {
    add(signInId) {
      const now = clock.now().getTime();
      forgetOld(now);
      if (!ended.has(signInId)) ended.set(signInId, now + rememberSeconds * 1_000);
    },
    includes: (actor) =>
      ended.size > 0 && actor.kind === 'user' && actor.signInId !== undefined && ended.has(actor.signInId),
    has: (signInId) => ended.has(signInId),
  };
}
