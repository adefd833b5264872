import type { Poll } from '@pulse/client';
import { ChevronLeft, ChevronRight, Pause } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '../../components/button.tsx';
import { Logo } from '../../components/logo.tsx';
import { useMessages } from '../../messages/language.ts';
import { currentPoll, openPolls } from '../../room/current-poll.ts';
import type { Room } from '../../room/room.ts';
import { useRoomState } from '../../room/use-room.ts';
import type { Place } from '../join/place.ts';
import { LobbyPage } from './lobby-page.tsx';
import { PollView } from './poll-view.tsx';
import { StatePage } from './state-page.tsx';
import { useBallotBox } from './use-ballot-box.ts';

/** What the phone shows: the open question, or why there is none. */
export function AudienceStage({ room, place }: { room: Room; place: Place }) {
  const { t } = useMessages();
  const { session, polls, counts } = useRoomState(room);
  const ballotBox = useBallotBox(room, place);
  const [chosen, setChosen] = useState<string>();

  const open = openPolls(polls);
  const poll = open.find((other) => other.id === chosen) ?? currentPoll(polls);

  if (session?.status === 'ended' || session?.status === 'archived') {
    return (
      <StatePage
        icon={<Logo size={48} />}
        title={t('audience.ended.title')}
        text={t('audience.ended.text')}
      />
    );
  }
  if (poll) {
    return (
      <>
        {open.length > 1 && <QuestionSwitch polls={open} current={poll} onChoose={setChosen} />}
        <PollView
          key={`${poll.id}:${poll.round}`}
          room={room}
          poll={poll}
          paused={session?.status === 'paused'}
          ballotBox={ballotBox}
        />
      </>
    );
  }
  if (session?.status === 'paused') {
    return (
      <StatePage
        icon={<Pause size={40} aria-hidden className="text-warning" />}
        title={t('audience.paused.title')}
        text={t('audience.paused.text')}
      />
    );
  }
  if (session?.status === 'live') {
    return (
      <StatePage
        icon={<Logo size={48} />}
        title={t('audience.waiting.title')}
        text={t('audience.waiting.text')}
      />
    );
  }
  return <LobbyPage title={session?.title ?? place.title} name={place.name} connected={counts.connected} />;
}

interface QuestionSwitchProps {
  readonly polls: readonly Poll[];
  readonly current: Poll;
  readonly onChoose: (pollId: string) => void;
}

/** Several open questions at once: one on the screen, the others a tap away. */
function QuestionSwitch({ polls, current, onChoose }: QuestionSwitchProps) {
  const { t } = useMessages();
  const index = polls.findIndex((poll) => poll.id === current.id);
  const go = (step: number) => {
    const next = polls[(index + step + polls.length) % polls.length];
    if (next) onChoose(next.id);
  };
  return (
    <nav className="mb-3 flex items-center justify-between rounded-md border border-line bg-surface">
      <IconButton label={t('audience.question.previous')} onClick={() => go(-1)}>
        <ChevronLeft size={20} aria-hidden className="rtl:rotate-180" />
      </IconButton>
      <span className="tabular text-sm text-ink-soft">
        {t('audience.question', { number: index + 1, total: polls.length })}
      </span>
      <IconButton label={t('audience.question.next')} onClick={() => go(1)}>
        <ChevronRight size={20} aria-hidden className="rtl:rotate-180" />
      </IconButton>
    </nav>
  );
}
