import type { Poll, PollResults, PollsRoundsOutput } from '@pulse/client';
import { useEffect, useState } from 'react';

export interface RoundsReading {
  /** Oldest first; undefined until they are here. */
  readonly rounds: readonly PollResults[] | undefined;
  readonly error: unknown;
}

/** All rounds of a poll: the earlier ones read once, the present one as it moves. */
export function useRounds(
  poll: Poll,
  live: PollResults | undefined,
  read: (pollId: string) => Promise<PollsRoundsOutput>,
): RoundsReading {
  const [past, setPast] = useState<readonly PollResults[]>();
  const [error, setError] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may be seen depends on the poll's state and rules
  useEffect(() => {
    let left = false;
    setError(undefined);
    read(poll.id).then(
      ({ rounds }) => !left && setPast(rounds),
      (failure: unknown) => !left && setError(failure),
    );
    return () => {
      left = true;
    };
  }, [read, poll.id, poll.round, poll.status, poll.resultVisibility]);
  const rounds = past?.map((round) => (live && live.round === round.round ? live : round));
  return { rounds, error };
}
