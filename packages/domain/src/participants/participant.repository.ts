import type { Page } from '@pulse/core';
import type { Participant } from './participant.ts';

export interface ParticipantRepository {
  /** @returns false when `maximum` have joined already */
  insert(participant: Participant, maximum: number | null): Promise<boolean>;
  /** In the order of joining. */
  list(sessionId: string, page: { limit: number; cursor?: string | undefined }): Promise<Page<Participant>>;
  /** Joined, and how many of them have a ballot in the current round of an open poll. */
  count(sessionId: string): Promise<{ total: number; answered: number }>;
}
