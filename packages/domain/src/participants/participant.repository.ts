import type { Page } from '@pulse/core';
import type { Participant } from './participant.ts';

export type ParticipantStanding = Partial<Pick<Participant, 'muted' | 'kicked' | 'banned'>>;

export interface ParticipantRepository {
  find(participantId: string): Promise<Participant | undefined>;
  /** @returns the participant as it is now, undefined when there is none in the session */
  changeStanding(
    sessionId: string,
    participantId: string,
    standing: ParticipantStanding,
  ): Promise<Participant | undefined>;
  /** @returns false when `maximum` have joined already */
  insert(participant: Participant, maximum: number | null): Promise<boolean>;
  /** In the order of joining. */
  list(sessionId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Participant>>;
  /** Joined, and how many of them have a ballot in the current round of an open poll. */
  count(sessionId: string): Promise<{ total: number; answered: number }>;
}
