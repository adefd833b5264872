import type { Session } from '@pulse/client';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { announce } from '../../components/announcer.tsx';
import { classNames } from '../../components/class-names.ts';
import type { MessageKind } from '../../contract.ts';
import { useMessages, withMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useConnectionStatus } from '../../room/use-room.ts';
import type { ConversationSheetProps } from '../conversation/conversation-sheet.tsx';
import type { ConversationSummary } from '../conversation/use-conversation.ts';
import type { Place } from '../join/place.ts';
import { conversationWords } from './conversation-words.ts';

interface ConversationBarProps {
  readonly room: Room;
  readonly place: Place;
  readonly session: Session;
}

/** The way to questions and chat, below whatever is asked. All behind it is loaded once the phone has nothing to do. */
export function ConversationBar({ room, place, session }: ConversationBarProps) {
  const { t } = useMessages();
  const [kind, setKind] = useState<MessageKind>();
  const [summary, setSummary] = useState<ConversationSummary>();
  const [Sheet, setSheet] = useState<ComponentType<ConversationSheetProps>>();
  const live = useConnectionStatus(room) === 'live';
  const close = useCallback(() => setKind(undefined), []);

  const load = useCallback(
    () =>
      withMessages(conversationWords, () => import('../conversation/conversation-sheet.tsx')).then((module) =>
        setSheet(() => module.ConversationSheet),
      ),
    [],
  );
  useEffect(() => {
    if (Sheet || !live) return;
    const idle: typeof requestIdleCallback | undefined = globalThis.requestIdleCallback;
    // Without the network it is tried again when the connection is back, and by every tap.
    const begin = () => void load().catch(() => undefined);
    if (!idle) {
      const timer = setTimeout(begin, 1_000);
      return () => clearTimeout(timer);
    }
    const handle = idle(begin, { timeout: 4_000 });
    return () => cancelIdleCallback(handle);
  }, [Sheet, live, load]);

  const show = (next: MessageKind) => {
    setKind(next);
    if (!Sheet) load().catch(() => announce(t('error.network')));
  };
  const kinds: readonly MessageKind[] = session.chat ? ['question', 'chat'] : ['question'];
  return (
    <>
      <div className="border-t border-line first:border-t-0">
        <div className="mx-auto flex w-full max-w-xl divide-x divide-line px-2">
          {kinds.map((each) => {
            const known = summary?.[each];
            const news = known?.refused
              ? t('audience.unsent')
              : known?.unread
                ? t('audience.unread', { count: known.unread })
                : undefined;
            return (
              <button
                key={each}
                type="button"
                aria-haspopup="dialog"
                aria-busy={(kind === each && !Sheet) || undefined}
                onClick={() => show(each)}
                className="flex min-h-12 flex-1 items-center justify-center gap-2 text-sm font-medium text-ink-soft hover:text-ink focus-visible:-outline-offset-2 active:bg-sunken"
              >
                {t(each === 'chat' ? 'audience.chat' : 'audience.questions')}
                <span className="tabular min-w-[3ch] text-start font-normal text-ink-faint">
                  {known?.count !== undefined && `${known.count}${known.more ? '+' : ''}`}
                </span>
                <span className={classNames('size-2 rounded-full', news !== undefined && 'bg-accent')}>
                  <span className="sr-only">{news}</span>
                </span>
              </button>
            );
          })}
        </div>
      </div>
      {Sheet && (
        <Sheet
          room={room}
          place={place}
          session={session}
          kind={session.chat ? kind : kind && 'question'}
          onKind={setKind}
          onClose={close}
          onSummary={setSummary}
        />
      )}
    </>
  );
}
