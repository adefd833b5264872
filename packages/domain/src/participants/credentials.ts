/** HMAC credentials scoped to one session: no query is needed to know who votes. */
export interface ParticipantCredentials {
  issueParticipant(credential: { sessionId: string; participantId: string }): string;
  /** For a screen that shows the session and takes no part. */
  issueObserver(credential: { sessionId: string }): string;
}
