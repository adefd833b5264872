import { PulseError, type User } from '@pulse/client';
import { Link, Navigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { host } from '../../account/account.ts';
import { useAccount } from '../../account/use-account.ts';
import { AppHeader } from '../../components/app-header.tsx';
import { buttonClass } from '../../components/button.tsx';
import { Content } from '../../components/content.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { Toasts } from '../../components/toast.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages } from '../../messages/language.ts';
import { readPolls } from '../../room/read-polls.ts';
import type { Room } from '../../room/room.ts';
import { useConnectionStatus, useRoom, useRoomState } from '../../room/use-room.ts';
import { useStore } from '../../store.ts';
import { Console } from './console.tsx';
import { ConsoleSkeleton } from './console-skeleton.tsx';
import { rightsOf, SessionRightsContext } from './session-rights.ts';
import { useSessionRole } from './use-session-role.ts';

const readOwnPolls = (sessionId: string) => readPolls(host, sessionId);

/** The host console: run sheet, stage, room. */
export function HostScreen() {
  const { sessionId } = useParams({ from: '/sessions/$sessionId' });
  const account = useAccount();
  const room = useRoom(account.status === 'signed-in' ? sessionId : undefined, host, readOwnPolls);
  if (account.status === 'signed-out') {
    return <Navigate to="/login" search={{ next: `/sessions/${sessionId}` }} replace />;
  }
  return room && account.status === 'signed-in' ? (
    <OpenConsole room={room} sessionId={sessionId} user={account.user} />
  ) : (
    <WaitingConsole />
  );
}

interface OpenConsoleProps {
  readonly room: Room;
  readonly sessionId: string;
  readonly user: User;
}

function OpenConsole({ room, sessionId, user }: OpenConsoleProps) {
  const { session } = useRoomState(room);
  const refused = useStore(room.refused);
  const status = useConnectionStatus(room);
  const role = useSessionRole(room, sessionId, user);
  const rights = useMemo(() => role && rightsOf(role), [role]);
  if (session && !refused) {
    return rights ? (
      <SessionRightsContext value={rights}>
        <Console room={room} session={session} />
        <Toasts />
      </SessionRightsContext>
    ) : (
      <WaitingConsole />
    );
  }
  if (refused !== undefined || status === 'refused') {
    return <RefusedConsole code={refused} wasIn={session !== undefined} />;
  }
  return <WaitingConsole />;
}

function WaitingConsole() {
  const { t } = useMessages();
  return (
    <>
      <AppHeader user={<UserMenu />} />
      <Content title={t('app.loading')} className="flex flex-1 flex-col">
        <ConsoleSkeleton />
      </Content>
    </>
  );
}

/** Refused: absent, another tenant's (which answers the same), or signed out meanwhile. */
function RefusedConsole({ code, wasIn }: { code: string | undefined; wasIn: boolean }) {
  const { t } = useMessages();
  const absent = code !== undefined && /NOT_FOUND$/.test(code);
  const about = wasIn ? 'host.removed' : 'host.absent';
  return (
    <>
      <AppHeader user={<UserMenu />} />
      <Content title={t('error.title')} className="m-auto">
        {absent ? (
          <Notice level={1} title={t(`${about}.title`)} text={t(`${about}.text`)}>
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
