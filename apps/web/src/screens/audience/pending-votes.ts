/** A vote that the server has not answered yet. */
export interface PendingVote {
  readonly pollId: string;
  readonly round: number;
  readonly optionIds: readonly string[];
  /** Idempotency key: however often the vote is sent, it counts once. */
  readonly key: string;
  /** Sent at least once, so the server may have it already. */
  readonly attempted: boolean;
}

/**
 * Adds a vote. Votes are sent in order, one at a time; a newer choice replaces an older one only while the older
 * has never left the phone, since otherwise both may arrive and the last must win.
 */
export function addVote(votes: readonly PendingVote[], vote: PendingVote): readonly PendingVote[] {
  const kept = votes.filter(
    (other) => other.attempted || other.pollId !== vote.pollId || other.round !== vote.round,
  );
  return [...kept, vote];
}

export function markAttempted(votes: readonly PendingVote[], key: string): readonly PendingVote[] {
  return votes.map((vote) => (vote.key === key ? { ...vote, attempted: true } : vote));
}

export function removeVote(votes: readonly PendingVote[], key: string): readonly PendingVote[] {
  return votes.filter((vote) => vote.key !== key);
}

/** Reads what an earlier visit stored; anything unreadable is no vote. */
export function parseVotes(stored: string | null): readonly PendingVote[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    return Array.isArray(value) ? value.filter(isPendingVote) : [];
  } catch {
    return [];
  }
}

function isPendingVote(value: unknown): value is PendingVote {
  if (typeof value !== 'object' || value === null) return false;
  const vote = value as Partial<Record<keyof PendingVote, unknown>>;
  return (
    typeof vote.pollId === 'string' &&
    typeof vote.round === 'number' &&
    typeof vote.key === 'string' &&
    Array.isArray(vote.optionIds) &&
    vote.optionIds.every((id) => typeof id === 'string')
  );
}
