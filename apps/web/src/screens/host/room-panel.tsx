import type { Session } from '@pulse/client';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { announce } from '../../components/announcer.tsx';
import { Tabs, tabPanel } from '../../components/tabs.tsx';
import type { MessageKind } from '../../contract.ts';
import { useMessages } from '../../messages/language.ts';
import { messageCalls } from '../../room/message-calls.ts';
import type { Room } from '../../room/room.ts';
import { useRoomState } from '../../room/use-room.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { conversationTab } from '../conversation/conversation-tab.ts';
import { ConversationView } from '../conversation/conversation-view.tsx';
import { useConversation, useConversationSummary } from '../conversation/use-conversation.ts';
import { ModerationQueue } from '../moderation/moderation-queue.tsx';
import { useModeration } from '../moderation/use-moderation.ts';
import { useQueue } from '../moderation/use-queue.ts';
import { useStaffTools } from '../moderation/use-staff-tools.tsx';
import { RoomOverview } from './room-overview.tsx';
import { useSessionRights } from './session-rights.ts';

const PeoplePanel = lazy(() =>
  import('../moderation/people-panel.tsx').then((module) => ({ default: module.PeoplePanel })),
);

type RoomTab = 'overview' | 'queue' | 'people' | MessageKind;

interface RoomPanelProps {
  readonly room: Room;
  readonly session: Session;
}

/** The right column: how many are there; then how people get in, what they signal, or what they ask and say. */
export function RoomPanel({ room, session }: RoomPanelProps) {
  const { t } = useMessages();
  const { counts } = useRoomState(room);
  return (
    <section aria-labelledby="room" className="flex flex-col gap-4 p-4 lg:min-h-full">
      <h2 id="room" className="flex min-h-6 items-center text-sm font-semibold">
        {t('host.room')}
      </h2>
      <dl className="grid grid-cols-3 divide-x divide-line rounded-lg border border-line bg-surface rtl:divide-x-reverse">
        <Figure label={t('host.connected')} value={counts.connected} />
        <Figure label={t('host.joined')} value={counts.total} />
        <Figure label={t('host.answered')} value={counts.answered} />
      </dl>
      <RoomTabs room={room} session={session} />
    </section>
  );
}

/** For moderators the queue comes first: it is what they came for. */
function RoomTabs({ room, session }: RoomPanelProps) {
  const { t } = useMessages();
  const name = useId();
  const { runs, moderates } = useSessionRights();
  const before = session.moderation === 'before';
  const [chosen, setChosen] = useState<RoomTab>(
    runs || !moderates ? 'overview' : before ? 'queue' : 'question',
  );
  const conversation = useHostConversation(room, session);
  const moderation = useModeration(room, conversation);
  const queue = useQueue(room, session.id, conversation, moderation);
  const summary = useConversationSummary(conversation);
  const shown = chosen === 'chat' && !session.chat ? 'question' : chosen;
  const tools = useStaffTools(room, session.id, conversation, moderation, shown);
  const tab = (kind: MessageKind) => conversationTab(kind, summary?.[kind], kind !== shown, t);
  const waiting = queue.messages.length;
  useAnnouncedQueue(waiting);
  return (
    <>
      <Tabs
        label={t('host.room')}
        name={name}
        small
        selected={shown}
        onSelect={setChosen}
        tabs={[
          { id: 'overview', label: t('host.overview') },
          ...(moderates && (before || waiting > 0 || shown === 'queue')
            ? [
                {
                  id: 'queue',
                  label: t('moderation.tab'),
                  count: String(waiting),
                  news:
                    waiting > 0 && shown !== 'queue'
                      ? t('moderation.waiting', { count: waiting })
                      : undefined,
                } as const,
              ]
            : []),
          tab('question'),
          ...(session.chat ? [tab('chat')] : []),
          ...(moderates ? [{ id: 'people', label: t('people.title') } as const] : []),
        ]}
      />
      {shown === 'overview' ? (
        <div {...tabPanel(name, shown)} className="flex flex-col gap-6">
          <RoomOverview room={room} session={session} />
        </div>
      ) : (
        <div {...tabPanel(name, shown)} className={panelClass}>
          {shown === 'queue' ? (
            <ModerationQueue queue={queue} moderation={moderation} before={before} />
          ) : shown === 'people' ? (
            <Suspense>
              <PeoplePanel room={room} session={session} />
            </Suspense>
          ) : (
            <ConversationView
              key={shown}
              conversation={conversation}
              session={session}
              kind={shown}
              tools={moderates ? tools : undefined}
            />
          )}
        </div>
      )}
    </>
  );
}

/** Tells screen readers when more waits than before. */
function useAnnouncedQueue(waiting: number): void {
  const { t } = useMessages();
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting > before.current) announce(t('moderation.waiting', { count: waiting }));
    before.current = waiting;
  }, [waiting, t]);
}

const panelClass =
  'flex h-[32rem] min-h-0 flex-col overflow-hidden rounded-lg border border-line bg-surface text-sm lg:h-auto lg:flex-1 lg:basis-80';

function useHostConversation(room: Room, { id }: Session): Conversation {
  const account = useAccount();
  return useConversation({
    room,
    calls: messageCalls(room.client, id),
    me: account.status === 'signed-in' ? account.user.id : undefined,
    storage: id,
    stagger: 0,
  });
}

function Figure({ label, value }: { label: string; value: number }) {
  const { language } = useMessages();
  return (
    <div className="flex min-w-0 flex-col-reverse items-center px-1 py-3">
      <dt className="max-w-full truncate text-xs text-ink-soft">{label}</dt>
      <dd className="tabular text-xl font-semibold">{new Intl.NumberFormat(language).format(value)}</dd>
    </div>
  );
}
