/** Somebody in the audience: known by a credential, never by a socket or a nickname. */
export interface Participant {
  readonly id: string;
  readonly sessionId: string;
  readonly name: string | null;
  readonly joinedAt: Date;
}
