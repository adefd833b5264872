import type { Poll, PollResults } from '@pulse/client';
import { BadgeCheck, EyeOff, Pause } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Countdown } from '../../components/countdown.tsx';
import { RecountDialog } from '../../components/recount-dialog.tsx';
import { ResultBars } from '../../components/result-bars.tsx';
import { optionShares, showsVotes } from '../../components/share.ts';
import { useMessages } from '../../messages/language.ts';
import type { PresenterSeat } from './presenter-seat.ts';
import { roomMaySee } from './result-visibility.ts';

const StageRounds = lazy(() =>
  import('./stage-rounds.tsx').then((module) => ({ default: module.StageRounds })),
);

interface StagePollProps {
  readonly poll: Poll;
  readonly results: PollResults | undefined;
  readonly hiddenHere: boolean;
  readonly paused: boolean;
  /** Two rounds side by side instead of this one alone. */
  readonly comparing: boolean;
  readonly seat: PresenterSeat;
}

export function StagePoll({ poll, results, hiddenHere, paused, comparing, seat }: StagePollProps) {
  const { t } = useMessages();
  const [recounting, setRecounting] = useState(false);
  const allowed = roomMaySee(poll) && (results === undefined || showsVotes(results));
  const visible = allowed && !hiddenHere && results !== undefined;
  const note = !allowed ? t('present.hiddenByPoll') : hiddenHere ? t('present.hiddenHere') : undefined;
  const open = poll.status === 'open';
  return (
    <article className="arrive flex flex-1 flex-col gap-[3.5vh]">
      <header className="flex flex-col gap-3">
        <h1 className="text-[clamp(2rem,6vh,4rem)] leading-[1.1] font-semibold tracking-tight text-balance">
          {poll.title}
        </h1>
        <div className="flex min-h-[4vh] flex-wrap items-center gap-x-6 gap-y-2 text-[clamp(1.125rem,2.6vh,1.75rem)] text-ink-soft">
          {paused && open ? (
            <span className="inline-flex items-center gap-[0.4em] rounded-full bg-warning-wash px-[0.7em] font-semibold text-warning">
              <Pause size="0.9em" aria-hidden /> {t('present.paused')}
            </span>
          ) : (
            <span className={open ? 'font-semibold text-accent' : 'font-semibold'}>
              {t(open ? 'present.open' : 'present.closed')}
            </span>
          )}
          {poll.kind === 'multiple' && <span>{t('host.kind.multiple')}</span>}
          {poll.round > 1 && <span>{t('results.round', { round: poll.round })}</span>}
          {open && poll.deadline && <Countdown deadline={poll.deadline} />}
          {results?.sealed && (
            <button
              type="button"
              onClick={() => setRecounting(true)}
              aria-label={t('recount.open')}
              className="inline-flex items-center gap-2 rounded-full border border-line px-3 py-0.5 text-lg hover:border-line-strong hover:text-ink"
            >
              <BadgeCheck size={22} aria-hidden className="text-good" />
              {t('results.sealed')}
            </button>
          )}
          {note && (
            <span className="inline-flex items-center gap-2">
              <EyeOff size="1em" aria-hidden /> {note}
            </span>
          )}
        </div>
      </header>
      <div className="my-auto pb-[1vh]">
        {comparing && visible ? (
          <Suspense>
            <StageRounds poll={poll} results={results} read={seat.rounds} />
          </Suspense>
        ) : (
          <ResultBars
            shares={optionShares(poll.options, results)}
            density={poll.options.length > 4 ? 'stageTight' : 'stage'}
            visible={visible}
          />
        )}
      </div>
      {recounting && <RecountDialog poll={poll} count={seat.recount} onClose={() => setRecounting(false)} />}
    </article>
  );
}
