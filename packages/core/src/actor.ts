/** Who is calling, as established by a verified credential; never by what a request says of itself. */
export type Actor = AnonymousActor | UserActor | ParticipantActor | ObserverActor | KeyActor;

export interface AnonymousActor {
  readonly kind: 'anonymous';
}

/** A signed-in account. `roles` are the global ones: admin, manager, user, viewer. */
export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly roles: readonly string[];
  /** The sign-in that the token is of; absent for who comes without one, such as an external issuer’s. */
  readonly signInId?: string;
}

/** Somebody who joined one session by its code. */
export interface ParticipantActor {
  readonly kind: 'participant';
  readonly participantId: string;
  readonly sessionId: string;
}

/** A screen that shows one session and takes no part in it: the presenter view on the hall's computer. */
export interface ObserverActor {
  readonly kind: 'observer';
  readonly sessionId: string;
}

/** An app with a key of one project, or somebody with a link to its board. */
export interface KeyActor {
  readonly kind: 'key';
  readonly keyId: string;
  readonly projectId: string;
  /** `ingest`, `read`; of a link `share`, and `events` when it shows those. */
  readonly scopes: readonly string[];
}

export const anonymous: AnonymousActor = Object.freeze({ kind: 'anonymous' });

/** The id that an effect is recorded under, `null` for those without one. */
export function actorId(actor: Actor): string | null {
  switch (actor.kind) {
    case 'user':
      return actor.userId;
    case 'participant':
      return actor.participantId;
    case 'key':
      return actor.keyId;
    default:
      return null;
  }
}
