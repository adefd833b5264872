import { PulseError } from '@pulse/client';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { host } from '../../account/account.ts';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Toasts } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { readPolls } from '../../room/read-polls.ts';
import type { Room } from '../../room/room.ts';
import { useConnectionStatus, useRoom, useRoomState } from '../../room/use-room.ts';
import { useStore } from '../../store.ts';
import { Console } from './console.tsx';
import { ConsoleSkeleton } from './console-skeleton.tsx';

const readOwnPolls = (sessionId: string) => readPolls(host, sessionId);

/** The host console: run sheet, stage, room. */
export function HostScreen() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  const account = useAccount();
  const room = useRoom(account.status === 'signed-in' ? sessionId : undefined, host, readOwnPolls);
  if (account.status === 'signed-out') {
    return <Navigate to="/login" search={{ next: `/sessions/${sessionId}` }} replace />;
  }
  return room ? <OpenConsole room={room} /> : <WaitingConsole />;
}

function OpenConsole({ room }: { room: Room }) {
  const { session } = useRoomState(room);
  const refused = useStore(room.refused);
  const status = useConnectionStatus(room);
  if (session && !refused) {
    return (
      <>
        <Console room={room} session={session} />
        <Toasts />
      </>
    );
  }
  if (refused !== undefined || status === 'refused') return <RefusedConsole code={refused} />;
  return <WaitingConsole />;
}

function WaitingConsole() {
  const { t } = useMessages();
  return (
    <>
      <AppHeader />
      <Content title={t('app.loading')} className="flex flex-1 flex-col">
        <ConsoleSkeleton />
      </Content>
    </>
  );
}

/** Refused: absent, another tenant's (which answers the same), or signed out meanwhile. */
function RefusedConsole({ code }: { code: string | undefined }) {
  const { t } = useMessages();
  const absent = code !== undefined && /NOT_FOUND$/.test(code);
  return (
    <>
      <AppHeader />
      <Content title={t('error.title')} className="m-auto">
        {absent ? (
          <Notice level={1} title={t('host.absent.title')} text={t('host.absent.text')}>
            <Link to="/" className={buttonClass('primary')}>
              {t('app.back')}
            </Link>
          </Notice>
        ) : (
          <ErrorNotice level={1} error={signedOut} onRetry={() => location.reload()} />
        )}
      </Content>
    </>
  );
}

const signedOut = new PulseError({
  status: 401,
  code: 'UNAUTHENTICATED',
  message: 'the live connection was refused',
});
