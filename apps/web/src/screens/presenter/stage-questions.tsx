import type { Message } from '@pulse/client';
import { ChevronUp, CircleCheck, Pin } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { classNames } from '../../components/class-names.ts';
import { ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { MessageCalls } from '../../room/message-calls.ts';
import { questionsByWish } from '../../room/messages-state.ts';
import type { Room } from '../../room/room.ts';
import { RoomMessages } from '../../room/room-messages.ts';
import { useStore } from '../../store.ts';
import { useMovingRows } from '../conversation/use-moving-rows.ts';

/** As many as are readable from the last row. */
const places = 6;

/** Pinned or answered, readable from the last row. */
function StateMark({ state }: { readonly state: Message['state'] }) {
  const { t } = useMessages();
  if (state !== 'pinned' && state !== 'answered') return null;
  const pinned = state === 'pinned';
  const Sign = pinned ? Pin : CircleCheck;
  return (
    <p
      className={classNames(
        'flex shrink-0 items-center gap-[0.4em] rounded-full px-[0.8em] py-[0.25em] text-[clamp(1rem,2.4vh,1.625rem)] font-medium',
        pinned ? 'bg-accent-wash text-accent' : 'bg-good-wash text-good',
      )}
    >
      <Sign size="1em" aria-hidden /> {t(pinned ? 'conversation.pinned' : 'conversation.answered')}
    </p>
  );
}

interface StageQuestionsProps {
  readonly room: Room;
  readonly read: MessageCalls['list'];
}

/** On the wall: what the room wants to know most. */
export function StageQuestions({ room, read }: StageQuestionsProps) {
  const { t, language } = useMessages();
  const [messages] = useState(
    () =>
      new RoomMessages({
        list: read,
        subscribe: (listener) => room.follow(listener),
        connection: room.status,
        stagger: () => 0,
      }),
  );
  useEffect(() => {
    const end = messages.start();
    messages.want('question');
    return end;
  }, [messages]);
  const { messages: known, readings } = useStore(messages.state);
  const top = useMemo(() => questionsByWish(known).slice(0, places), [known]);
  const list = useMovingRows(top.map(({ id }) => id).join());
  const { status, error } = readings.question;

  return (
    <article className="arrive flex flex-1 flex-col gap-[3.5vh]">
      <h1 className="text-[clamp(2rem,6vh,4rem)] leading-[1.1] font-semibold tracking-tight text-balance">
        {t('conversation.stage.title')}
      </h1>
      {top.length > 0 ? (
        <ol ref={list} className="relative my-auto flex flex-col divide-y divide-line pb-[1vh]">
          {top.map((question) => (
            <li key={question.id} data-row={question.id} className="flex items-center gap-[2vw] py-[1.4vh]">
              <p
                className={classNames(
                  'tabular flex min-w-[3.5ch] shrink-0 items-center gap-[0.2em] text-[clamp(1.75rem,4.6vh,3.25rem)] leading-none font-semibold',
                  question.state === 'answered' ? 'text-ink-faint' : 'text-accent',
                )}
              >
                <ChevronUp size="0.8em" strokeWidth={3} aria-hidden />
                <span aria-hidden>
                  {new Intl.NumberFormat(language, { notation: 'compact' }).format(question.upvotes)}
                </span>
                <span className="sr-only">{t('conversation.upvotes', { count: question.upvotes })}</span>
              </p>
              <p
                dir="auto"
                className={classNames(
                  'line-clamp-2 min-w-0 flex-1 text-[clamp(1.375rem,3.5vh,2.5rem)] leading-[1.25] [overflow-wrap:anywhere]',
                  question.state === 'answered' && 'text-ink-faint',
                )}
              >
                {question.content}
              </p>
              <StateMark state={question.state} />
            </li>
          ))}
        </ol>
      ) : status === 'failed' ? (
        <ErrorNotice error={error} onRetry={() => messages.want('question')} />
      ) : status === 'ready' ? (
        <div className="my-auto flex flex-col gap-[1.5vh] text-[clamp(1.5rem,4vh,2.75rem)]">
          <p className="font-semibold">{t('conversation.stage.empty')}</p>
          <p className="text-ink-soft">{t('conversation.stage.empty.text')}</p>
        </div>
      ) : (
        <div role="status" className="my-auto flex flex-col gap-[3vh]">
          <span className="sr-only">{t('conversation.reading')}</span>
          <div className="skeleton h-[7vh] w-5/6" />
          <div className="skeleton h-[7vh] w-2/3" />
          <div className="skeleton h-[7vh] w-3/4" />
        </div>
      )}
    </article>
  );
}
