import type { Session } from '@pulse/client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { Content } from '../../components/content.tsx';
import { Toasts, toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { currentPoll } from '../../room/current-poll.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useResults, useRoomState } from '../../room/use-room.ts';
import { useSlide } from '../../room/use-slide.ts';
import { JoinRail } from './join-rail.tsx';
import { KeyHelp } from './key-help.tsx';
import { KeyHints } from './key-hints.tsx';
import type { PresenterSeat } from './presenter-seat.ts';
import { PulseLine } from './pulse-line.tsx';
import { StageFooter } from './stage-footer.tsx';
import { StagePoll } from './stage-poll.tsx';
import { usePresenterControl } from './use-presenter-control.ts';
import { toggleFullscreen, usePresenterKeys } from './use-presenter-keys.ts';
import { Waiting } from './waiting.tsx';

const StageQuestions = lazy(() =>
  import('./stage-questions.tsx').then((module) => ({ default: module.StageQuestions })),
);

interface StageProps {
  readonly room: Room;
  readonly session: Session;
  readonly seat: PresenterSeat;
  readonly code: string;
}

/** Everything that hangs on the wall. */
export function Stage({ room, session, seat, code }: StageProps) {
  const { t } = useMessages();
  const { polls, counts, counters } = useRoomState(room);
  const poll = currentPoll(polls);
  const results = useResults(room, poll?.id);
  const [hiddenHere, setHiddenHere] = useState(false);
  const [helping, setHelping] = useState(false);
  const [comparing, setComparing] = useState(false);
  const [questioning, setQuestioning] = useState(false);
  const slides = useSlide(room, session, (error) => toast({ text: errorText(error, t), bad: true }));
  const control = usePresenterControl(room, session, poll, seat.controls);

  const keys = {
    advance: control.advance,
    reveal: control.reveal,
    hide: () => setHiddenHere(!hiddenHere),
    fullscreen: toggleFullscreen,
    help: () => setHelping(true),
    compare: () => setComparing(!comparing),
    questions: () => setQuestioning(!questioning),
    nextSlide: () => seat.controls && slides.next(),
    previousSlide: () => seat.controls && slides.previous(),
  };
  usePresenterKeys(keys);

  const asked = poll?.status === 'open' ? poll.title : undefined;
  useEffect(() => {
    if (!asked) return;
    announce(t('announce.newPoll', { title: asked }));
    // What is asked now comes first.
    setQuestioning(false);
  }, [asked, t]);

  const over = isOver(session);
  return (
    <Content title={session.title} className="flex min-h-dvh flex-col lg:h-dvh lg:overflow-hidden">
      <div className="grid flex-1 grid-cols-1 gap-x-[4vw] gap-y-8 px-[3vw] pt-[4.5vh] pb-[2vh] lg:min-h-0 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,21vw)]">
        {/* Fifty options scroll; the keyboard has to reach them. */}
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
          tabIndex={0}
          aria-label={t('host.stage')}
          className="flex min-w-0 flex-col outline-none lg:min-h-0 lg:overflow-y-auto"
        >
          {questioning ? (
            <Suspense>
              <StageQuestions room={room} read={seat.messages} />
            </Suspense>
          ) : poll && !over ? (
            <StagePoll
              key={`${poll.id}:${poll.round}`}
              poll={poll}
              results={results}
              hiddenHere={hiddenHere}
              paused={session.status === 'paused'}
              comparing={comparing && poll.round > 1}
              seat={seat}
            />
          ) : (
            <Waiting session={session} counts={counts} />
          )}
        </section>
        {!over && (
          <div className="flex flex-col justify-between gap-6">
            <JoinRail code={code} locked={session.hasPasscode} />
            {poll && <PulseLine pollId={poll.id} total={results?.total} />}
          </div>
        )}
      </div>
      <StageFooter
        room={room}
        counts={counts}
        counters={counters}
        total={results?.total ?? 0}
        slide={over ? null : slides.slide}
        hints={
          <KeyHints
            control={control}
            hiddenHere={hiddenHere}
            comparing={poll && poll.round > 1 ? comparing : undefined}
            questioning={questioning}
            keys={keys}
          />
        }
      />
      {helping && <KeyHelp controls={seat.controls} onClose={() => setHelping(false)} />}
      <Toasts />
    </Content>
  );
}
