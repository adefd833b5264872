/** Somebody in the audience: known by a credential, never by a socket or a nickname. */
export interface Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string | null;
  readonly joinedAt: Date;
  /** May vote, may not post. */
  readonly muted: boolean;
  /** Its credential is void for good: to come back is to join again. */
  readonly kicked: boolean;
  /** Its credential is void until the ban is lifted. */
  readonly banned: boolean;
}
