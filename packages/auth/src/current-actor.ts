import { type Actor, PulseError, Unauthenticated, type UserActor } from '@pulse/core';

/** What the database says of an account, as far as it decides what it may do. */
export interface AccountStanding {
  readonly roles: readonly string[];
  readonly disabled: boolean;
}

/**
 * Says who an actor is at this moment: a token tells the roles of when it was issued, and a connection lives longer
 * than many a role. Participants and observers are what their credential says; whether they were sent away is part
 * of the rights on their session.
 *
 * @param standingOf by the account's id, undefined when there is none; at most some seconds old
 * @throws PulseError UNAUTHENTICATED from the returned function: the account is gone or disabled
 */
export function createCurrentActor(
  standingOf: (userId: string) => Promise<AccountStanding | undefined>,
): (actor: Actor) => Actor | Promise<Actor> {
  async function current(actor: UserActor): Promise<Actor> {
    const standing = await standingOf(actor.userId);
    if (!standing || standing.disabled) throw new PulseError(Unauthenticated);
    const { roles } = standing;
    const same = roles.length === actor.roles.length && roles.every((role, at) => role === actor.roles[at]);
    return same ? actor : { ...actor, roles };
  }
  return (actor) => (actor.kind === 'user' ? current(actor) : actor);
}
