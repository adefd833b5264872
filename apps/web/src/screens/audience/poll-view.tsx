import type { Poll } from '@pulse/client';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { ConfirmSheet } from '../../components/confirm-sheet.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { leader, optionShares, showsVotes } from '../../components/share.ts';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useResults } from '../../room/use-room.ts';
import { MultipleChoice } from './multiple-choice.tsx';
import { SingleChoice } from './single-choice.tsx';
import type { BallotBox } from './use-ballot-box.ts';
import { VoteState } from './vote-state.tsx';

interface PollViewProps {
  readonly room: Room;
  readonly poll: Poll;
  readonly paused: boolean;
  readonly ballotBox: BallotBox;
}

/** One question: big answers, what became of the own vote, and the results where they may be seen. */
export function PollView({ room, poll, paused, ballotBox }: PollViewProps) {
  const { t } = useMessages();
  const results = useResults(room, poll.id);
  const [confirming, setConfirming] = useState<readonly string[]>();
  const own = ballotBox.ownVote(poll);
  const open = poll.status === 'open';
  const shares = optionShares(poll.options, results);
  const visible = showsVotes(results);
  useAnnouncements(poll, visible ? leader(shares) : undefined, results?.total ?? 0);

  const recall = ballotBox.recall;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per poll and round; votes of its own are known here
  useEffect(() => recall(poll), [poll.id, poll.round, recall]);

  const final = poll.voteChange === 'final';
  const settled = final && own.state !== 'none';
  const enabled = open && !paused && !settled;
  const choose = (optionIds: readonly string[]) => {
    if (final) setConfirming(optionIds);
    else ballotBox.cast(poll, optionIds);
  };

  const answers = { poll, shares, visible, own, enabled, onChoose: choose };
  return (
    <article className="arrive flex flex-1 flex-col">
      <div className="mb-4 flex items-start justify-between gap-4">
        <h1 className="text-xl font-semibold text-pretty">{poll.title}</h1>
        {open && poll.deadline && <Countdown deadline={poll.deadline} className="shrink-0 pt-1 text-lg" />}
      </div>
      {poll.kind === 'single' ? <SingleChoice {...answers} /> : <MultipleChoice {...answers} />}
      <VoteState poll={poll} own={own} paused={paused} visible={visible} total={results?.total} />
      {confirming && (
        <ConfirmSheet
          title={confirmTitle(poll, confirming, t)}
          text={t('vote.final.text')}
          action={t('vote.final.confirm')}
          onCancel={() => setConfirming(undefined)}
          onConfirm={() => {
            ballotBox.cast(poll, confirming);
            setConfirming(undefined);
          }}
        />
      )}
    </article>
  );
}

function confirmTitle(
  poll: Poll,
  optionIds: readonly string[],
  t: ReturnType<typeof useMessages>['t'],
): string {
  const only = optionIds.length === 1 ? poll.options.find((option) => option.id === optionIds[0]) : undefined;
  return only
    ? t('vote.final.title', { option: only.text })
    : t('vote.final.title.many', { count: optionIds.length });
}

/** New question, and the outcome once it closes; not every single vote. */
function useAnnouncements(poll: Poll, first: ReturnType<typeof leader>, total: number): void {
  const { t } = useMessages();
  const open = poll.status === 'open';
  const wasOpen = useRef(false);
  useEffect(() => {
    if (open) announce(t('announce.newPoll', { title: poll.title }));
    else if (wasOpen.current) announce(t('announce.closed'));
    wasOpen.current = open;
  }, [open, poll.title, t]);
  const outcome =
    !open && first
      ? t('announce.results', { option: first.text, percent: first.percent, count: total })
      : undefined;
  useEffect(() => {
    if (outcome) announce(outcome);
  }, [outcome]);
}
