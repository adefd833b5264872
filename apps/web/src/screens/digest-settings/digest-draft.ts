import type { Digest, DigestsUpdateInput } from '@pulse/client';

/** What somebody is about to make of a digest. */
export interface DigestDraft {
  readonly enabled: boolean;
  readonly hour: number;
  readonly weekday: number | null;
  /** Everybody, or the chosen ones alone. */
  readonly toAll: boolean;
  readonly chosen: readonly string[];
}

export function draftOfDigest({ enabled, hour, weekday, recipients }: Digest): DigestDraft {
  return { enabled, hour, weekday, toAll: recipients === null, chosen: recipients ?? [] };
}

/** Whether nobody was chosen where somebody must be; who has left the project is nobody. */
export function choosesNobody({ toAll, chosen }: DigestDraft, memberIds: readonly string[]): boolean {
  return !toAll && !chosen.some((userId) => memberIds.includes(userId));
}

/** What the server is told: of those chosen, who still works with the project. */
export function digestChanges(
  { enabled, hour, weekday, toAll, chosen }: DigestDraft,
  memberIds: readonly string[],
): Omit<DigestsUpdateInput, 'projectId' | 'digestId'> {
  return {
    enabled,
    hour,
    ...(weekday === null ? {} : { weekday }),
    recipients: toAll ? null : chosen.filter((userId) => memberIds.includes(userId)),
  };
}
