import { type Poll, pollsRecount, type Session } from '@pulse/client';
import { BadgeCheck, EyeOff, Plus } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { Countdown } from '../../components/countdown.tsx';
import { Notice } from '../../components/notice.tsx';
import { RecountDialog } from '../../components/recount-dialog.tsx';
import { ResultBars } from '../../components/result-bars.tsx';
import { optionShares } from '../../components/share.ts';
import { useMessages } from '../../messages/language.ts';
import { nextDraft } from '../../room/current-poll.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useResults, useRoomState } from '../../room/use-room.ts';
import { PollActions } from './poll-actions.tsx';
import { useSessionRights } from './session-rights.ts';

interface StagePanelProps {
  readonly room: Room;
  readonly session: Session;
  readonly poll: Poll | undefined;
  readonly onStage: boolean;
  readonly onAdd: () => void;
  readonly onShow: (pollId: string) => void;
}

/** The middle of the console: the chosen poll, its votes as they come, and what can be done with it. */
export function StagePanel({ room, session, poll, onStage, onAdd, onShow }: StagePanelProps) {
  const { t } = useMessages();
  const over = isOver(session);
  const { runs } = useSessionRights();
  return (
    <section
      aria-label={t('host.stage')}
      className="mx-auto flex w-full max-w-4xl flex-col px-4 py-6 sm:px-8"
    >
      {poll ? (
        <StagePoll
          key={poll.id}
          room={room}
          session={session}
          poll={poll}
          onStage={onStage}
          onShow={onShow}
        />
      ) : (
        <Notice title={t('host.stageEmpty.title')} text={t('host.stageEmpty.text')}>
          {!over && runs && (
            <Button look="primary" onClick={onAdd} icon={<Plus size={18} aria-hidden />}>
              {t('host.addPoll')}
            </Button>
          )}
        </Notice>
      )}
    </section>
  );
}

type StagePollProps = Omit<StagePanelProps, 'poll' | 'onAdd'> & { readonly poll: Poll };

function StagePoll({ room, session, poll, onStage, onShow }: StagePollProps) {
  const { t } = useMessages();
  const results = useResults(room, poll.id);
  const [recounting, setRecounting] = useState(false);
  const { runs } = useSessionRights();
  const asked = poll.status !== 'draft';
  const total = results?.total ?? 0;
  return (
    <>
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 text-sm">
        <p className={onStage ? 'font-semibold text-accent' : 'text-ink-faint'}>
          {t(onStage ? 'host.onStage' : asked ? 'results.label' : 'host.preview')}
        </p>
        {poll.status === 'open' && poll.deadline && (
          <Countdown deadline={poll.deadline} className="text-lg" />
        )}
        {results?.sealed && asked && (
          <Button
            look="quiet"
            size="small"
            onClick={() => setRecounting(true)}
            icon={<BadgeCheck size={16} aria-hidden />}
          >
            {t('results.sealed')}
            <span className="sr-only">{t('recount.open')}</span>
          </Button>
        )}
      </div>
      <h2 className="mt-1 text-xl font-semibold text-pretty">{poll.title}</h2>
      <PollFacts poll={poll} />
      <div className="mt-7 mb-6">
        <ResultBars shares={optionShares(poll.options, results)} density="desk" visible={asked} />
      </div>
      <p className="tabular mb-6 min-h-6 text-sm text-ink-soft">
        {asked && t('results.voters', { count: total })}
      </p>
      {runs && <PollActions room={room} session={session} poll={poll} results={results} onShow={onShow} />}
      {asked && runs && <UpNext room={room} after={poll} onShow={onShow} />}
      {recounting && <RecountDialog poll={poll} count={recount} onClose={() => setRecounting(false)} />}
    </>
  );
}

const recount = (pollId: string) => host.call(pollsRecount, { pollId });

/** The next unasked poll of the run sheet, one click away. */
function UpNext({ room, after, onShow }: { room: Room; after: Poll; onShow: (pollId: string) => void }) {
  const { t } = useMessages();
  const next = nextDraft(useRoomState(room).polls, after);
  if (!next) return null;
  return (
    <div className="mt-8 flex items-center gap-4 rounded-lg border border-line bg-ground py-3 ps-4 pe-3">
      <div className="min-w-0 flex-1">
        <p className="text-xs font-medium text-ink-faint">{t('host.upNext')}</p>
        <p className="truncate text-sm font-medium">{next.title}</p>
      </div>
      <Button size="small" onClick={() => onShow(next.id)}>
        {t('host.upNext.show')}
      </Button>
    </div>
  );
}

function PollFacts({ poll }: { poll: Poll }) {
  const { t } = useMessages();
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <span>{t(`host.kind.${poll.kind}`)}</span>
      <span aria-hidden>·</span>
      <span className="inline-flex items-center gap-1.5">
        {poll.resultVisibility !== 'always' && <EyeOff size={16} aria-hidden />}
        {t(`host.visibility.${poll.resultVisibility}`)}
      </span>
      {poll.round > 1 && (
        <>
          <span aria-hidden>·</span>
          <span>{t('results.round', { round: poll.round })}</span>
        </>
      )}
    </p>
  );
}
