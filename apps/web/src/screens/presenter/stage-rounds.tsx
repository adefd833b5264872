import type { Poll, PollResults, PollsRoundsOutput } from '@pulse/client';
import { ErrorLine } from '../../components/notice.tsx';
import { RoundsComparison } from '../../components/rounds-comparison.tsx';
import { showsVotes } from '../../components/share.ts';
import { useRounds } from '../../components/use-rounds.ts';

interface StageRoundsProps {
  readonly poll: Poll;
  readonly results: PollResults;
  readonly read: (pollId: string) => Promise<PollsRoundsOutput>;
}

/** On the wall: this round against the one before. */
export function StageRounds({ poll, results, read }: StageRoundsProps) {
  const { rounds, error } = useRounds(poll, results, read);
  const seen = rounds?.filter(showsVotes) ?? [];
  const [before, after] = [seen.at(-2), seen.at(-1)];
  return (
    <>
      <ErrorLine error={error} />
      {before && after && (
        <RoundsComparison
          poll={poll}
          before={before}
          after={after}
          density={poll.options.length > 4 ? 'stageTight' : 'stage'}
        />
      )}
    </>
  );
}
