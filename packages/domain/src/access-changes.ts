/**
 * Tells caches and live connections of every node that rights changed, once the transaction has committed. Only
 * wake-ups: whoever hears one asks the decision function again. One that is lost is made up for by looking, within
 * seconds.
 */
export interface AccessChanges {
  /** Who watches under these rights is asked again; a member left out means all. */
  rights(change: RightsChange): void;
  /**
   * The credentials of this subject no longer hold: its connections are closed.
   *
   * @param subject `user:{id}`, `participant:{id}`, or `sign-in:{id}`, whose access tokens end as well
   */
  revoked(subject: string): void;
}

export interface RightsChange {
  /** `session:{id}` */
  readonly resource?: string;
  /** `user:{id}` or `participant:{id}` */
  readonly subject?: string;
}

export function userSubject(userId: string): string {
  return `user:${userId}`;
}

export function participantSubject(participantId: string): string {
  return `participant:${participantId}`;
}
