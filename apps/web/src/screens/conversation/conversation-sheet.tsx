import type { Session } from '@pulse/client';
import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { Announcer } from '../../components/announcer.tsx';
import { IconButton } from '../../components/button.tsx';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { Tabs, tabPanel } from '../../components/tabs.tsx';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import { messageCalls } from '../../room/message-calls.ts';
import type { Room } from '../../room/room.ts';
import { useStore } from '../../store.ts';
import type { Place } from '../join/place.ts';
import { conversationTab } from './conversation-tab.ts';
import { ConversationView } from './conversation-view.tsx';
import { type ConversationSummary, useConversation, useConversationSummary } from './use-conversation.ts';

/** Phones that join together look at the messages spread over this time, in milliseconds. */
const spread = 3_000;

export interface ConversationSheetProps {
  readonly room: Room;
  readonly place: Place;
  readonly session: Session;
  /** What it shows; undefined while it is closed. */
  readonly kind: MessageKind | undefined;
  readonly onKind: (kind: MessageKind) => void;
  readonly onClose: () => void;
  readonly onSummary: (summary: ConversationSummary) => void;
}

/**
 * Questions and chat on a phone, over whatever is asked. It is there while closed too: it sends what was kept and
 * counts what comes. The browser's own <dialog> keeps the focus inside, closes by Escape and gives the focus back.
 */
export function ConversationSheet({
  room,
  place,
  session,
  kind,
  onKind,
  onClose,
  onSummary,
}: ConversationSheetProps) {
  const { t } = useMessages();
  const conversation = useConversation({
    room,
    calls: messageCalls(room.client, place.sessionId),
    me: place.participantId,
    storage: place.code,
    stagger: spread,
  });
  const summary = useConversationSummary(conversation);
  useEffect(() => {
    if (summary) onSummary(summary);
  }, [summary, onSummary]);

  const name = useId();
  const sheet = useRef<HTMLDialogElement>(null);
  const open = kind !== undefined;
  useEffect(() => {
    const dialog = sheet.current;
    if (!dialog || dialog.open === open) return;
    if (!open) {
      dialog.close();
      return;
    }
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], h2')?.focus();
  }, [open]);

  const status = useStore(conversation.connection);
  const tab = (id: MessageKind) => conversationTab(id, summary?.[id], id !== kind, t);
  return (
    <dialog
      ref={sheet}
      aria-label={t('conversation.title')}
      onClose={onClose}
      // A tap beside it closes it, in browsers that know the attribute.
      {...{ closedby: 'any' }}
      className="mx-auto mt-auto mb-0 h-[min(88dvh,48rem)] max-h-none w-full max-w-xl flex-col overflow-hidden rounded-t-lg border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-overlay open:flex sm:mb-auto sm:rounded-lg"
    >
      {kind !== undefined && (
        <>
          <div className="flex items-center gap-2 border-b border-line py-2 ps-2 pe-2">
            {session.chat ? (
              <Tabs
                label={t('conversation.title')}
                name={name}
                selected={kind}
                onSelect={onKind}
                tabs={[tab('question'), tab('chat')]}
              />
            ) : (
              <h2 tabIndex={-1} className="flex min-h-10 items-center ps-2 font-semibold">
                {t('audience.questions')}
              </h2>
            )}
            <span className="ms-auto">{status !== 'live' && <ConnectionDot status={status} />}</span>
            <IconButton label={t('conversation.close')} onClick={onClose}>
              <X size={20} aria-hidden />
            </IconButton>
          </div>
          <div
            {...(session.chat ? tabPanel(name, kind) : {})}
            className="arrive flex min-h-0 flex-1 flex-col"
          >
            <ConversationView key={kind} conversation={conversation} session={session} kind={kind} />
          </div>
          {/* The page's own voice is behind the dialog, where screen readers do not listen. */}
          <Announcer />
        </>
      )}
    </dialog>
  );
}
