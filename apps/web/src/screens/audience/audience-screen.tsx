import { Navigate, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { Content } from '../../components/content.tsx';
import { Preferences } from '../../components/preferences.tsx';
import { useMessages, withMessages } from '../../messages/language.ts';
import { pulse } from '../../pulse.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useConnectionStatus, useRoom, useRoomState } from '../../room/use-room.ts';
import { useStore } from '../../store.ts';
import { type Place, readPlace } from '../join/place.ts';
import { AudienceStage } from './audience-stage.tsx';
import { ConversationBar } from './conversation-bar.tsx';
import { conversationWords } from './conversation-words.ts';
import { CounterBar } from './counter-bar.tsx';
import { StageSkeleton } from './stage-skeleton.tsx';

const Gone = lazy(() =>
  withMessages(conversationWords, () => import('./gone.tsx')).then((module) => ({ default: module.Gone })),
);

/** A participant's phone: one thing at a time. */
export function AudienceScreen() {
  const { code } = useParams({ from: '/s/$code' });
  const place = useMemo(() => readPlace(code.toUpperCase()), [code]);
  if (!place) return <Navigate to="/j/$code" params={{ code }} replace />;
  return <AudienceRoom key={place.token} place={place} />;
}

function AudienceRoom({ place }: { place: Place }) {
  const client = useMemo(() => pulse.as(place.token), [place]);
  const room = useRoom(place.sessionId, client);
  return room ? <OpenRoom room={room} place={place} /> : null;
}

function OpenRoom({ room, place }: { room: Room; place: Place }) {
  const { t } = useMessages();
  const status = useConnectionStatus(room);
  const refused = useStore(room.refused);
  const { session, counters } = useRoomState(room);
  const gone = status === 'refused' || refused !== undefined;
  const over = session !== undefined && isOver(session);
  return (
    <>
      <header className="border-b border-line bg-surface">
        <div className="mx-auto flex min-h-13 w-full max-w-xl items-center gap-3 ps-4 pe-2">
          <ConnectionDot status={gone ? 'refused' : status} />
          <p className="min-w-0 flex-1 truncate text-sm font-medium text-ink-soft">
            {session?.title ?? place.title}
          </p>
          {!over && session?.slide && (
            <p className="tabular shrink-0 text-sm text-ink-faint">
              {t('slide.number', { slide: session.slide })}
            </p>
          )}
          <Preferences />
        </div>
      </header>
      <Content
        title={session?.title ?? place.title}
        className="mx-auto flex w-full max-w-xl flex-1 flex-col px-4 py-5"
      >
        {gone ? (
          <Suspense fallback={<StageSkeleton />}>
            <Gone client={room.client} place={place} />
          </Suspense>
        ) : session ? (
          <AudienceStage room={room} place={place} />
        ) : (
          <StageSkeleton />
        )}
      </Content>
      {!gone && session && (
        <footer className="sticky bottom-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)]">
          {!over && counters.length > 0 && <CounterBar counters={counters} client={room.client} />}
          <ConversationBar room={room} place={place} session={session} />
        </footer>
      )}
    </>
  );
}
