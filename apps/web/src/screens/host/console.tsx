import type { Session } from '@pulse/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { Activity, MonitorPlay, UsersRound } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { AppHeader } from '../../components/app-header.tsx';
import { Button, buttonClass } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { Content } from '../../components/content.tsx';
import { RoleBadge } from '../../components/role-badge.tsx';
import { SessionBadge } from '../../components/session-badge.tsx';
import { UserMenu } from '../../components/user-menu.tsx';
import { useMessages } from '../../messages/language.ts';
import type { MessageKey } from '../../messages/message.ts';
import { currentPoll, nextDraft } from '../../room/current-poll.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useConnectionStatus, useRoomState } from '../../room/use-room.ts';
import { SessionMenu } from '../session/session-menu.tsx';
import { consoleGrid, moderatorGrid } from './console-skeleton.tsx';
import { NewPollDialog } from './new-poll-dialog.tsx';
import { RoomPanel } from './room-panel.tsx';
import { RunSheet } from './run-sheet.tsx';
import { SessionActions } from './session-actions.tsx';
import { useSessionRights } from './session-rights.ts';
import { StagePanel } from './stage-panel.tsx';

const MembersDialog = lazy(() =>
  import('../members/members-dialog.tsx').then((module) => ({ default: module.MembersDialog })),
);

const SessionSettingsDialog = lazy(() =>
  import('../session/session-settings-dialog.tsx').then((module) => ({
    default: module.SessionSettingsDialog,
  })),
);

const column = 'min-w-0 lg:overflow-y-auto';

/** Three columns at a desk; on a small window the stage comes first. */
export function Console({ room, session }: { room: Room; session: Session }) {
  const { t } = useMessages();
  const { polls } = useRoomState(room);
  const status = useConnectionStatus(room);
  const [chosen, setChosen] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [settings, setSettings] = useState(false);
  const [members, setMembers] = useState(false);
  const { role, runs, moderates, owns } = useSessionRights();
  const navigate = useNavigate();
  const adoptSession = (changed: Session) => room.adoptSession(changed);
  const onStage = currentPoll(polls);
  const shown = polls.find((poll) => poll.id === chosen) ?? onStage ?? nextDraft(polls);
  const over = isOver(session);

  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <AppHeader
        actions={
          <>
            {runs && <SessionActions room={room} session={session} />}
            {moderates && (
              <Button onClick={() => setMembers(true)} icon={<UsersRound size={18} aria-hidden />}>
                <span className="max-sm:sr-only">{t('members.title')}</span>
              </Button>
            )}
            <Link
              to="/present/$code"
              params={{ code: session.code }}
              target="_blank"
              className={buttonClass('secondary', 'medium')}
            >
              <MonitorPlay size={18} aria-hidden />
              <span className="max-sm:sr-only">{t('host.present')}</span>
            </Link>
            {owns && session.projectId !== null && (
              <Link
                to="/board/$projectId/{-$section}"
                params={{ projectId: session.projectId }}
                className={buttonClass('secondary', 'medium')}
              >
                <Activity size={18} aria-hidden />
                <span className="max-sm:sr-only">{t('session.board.open')}</span>
              </Link>
            )}
            {runs && (
              <SessionMenu
                session={session}
                owned={owns}
                onSettings={() => setSettings(true)}
                onChanged={adoptSession}
                onDeleted={() => void navigate({ to: '/' })}
              />
            )}
          </>
        }
        user={<UserMenu />}
      >
        <h1 className="min-w-0 truncate font-semibold">{session.title}</h1>
        <SessionBadge status={session.status} />
        {role !== 'owner' && <RoleBadge role={role} />}
        <ConnectionDot status={status} />
      </AppHeader>
      <Content title={session.title} className={runs ? consoleGrid : moderatorGrid}>
        <div
          className={classNames(column, 'order-2 border-t border-line lg:order-1 lg:border-t-0 lg:border-e')}
        >
          <RunSheet
            room={room}
            polls={polls}
            shownId={shown?.id}
            stageId={onStage?.id}
            onShow={setChosen}
            onAdd={over || !runs ? undefined : () => setAdding(true)}
          />
        </div>
        <div className={classNames(column, 'order-1 bg-surface lg:order-2')}>
          {runs && <StatusHint session={session} />}
          <StagePanel
            room={room}
            session={session}
            poll={shown}
            onStage={shown !== undefined && shown.id === onStage?.id}
            onAdd={() => setAdding(true)}
            onShow={setChosen}
          />
        </div>
        <div className={classNames(column, 'order-3 border-t border-line lg:border-t-0 lg:border-s')}>
          <RoomPanel room={room} session={session} />
        </div>
      </Content>
      {members && (
        <Suspense>
          <MembersDialog session={session} manages={owns} onClose={() => setMembers(false)} />
        </Suspense>
      )}
      {settings && (
        <Suspense>
          <SessionSettingsDialog
            session={session}
            onChanged={adoptSession}
            onClose={() => setSettings(false)}
          />
        </Suspense>
      )}
      {adding && (
        <NewPollDialog
          sessionId={session.id}
          onClose={() => setAdding(false)}
          onCreated={(poll) => {
            room.adopt(poll);
            setChosen(poll.id);
            setAdding(false);
          }}
        />
      )}
    </div>
  );
}

const hints: Readonly<Partial<Record<Session['status'], MessageKey & `host.${string}`>>> = {
  draft: 'host.draft',
  lobby: 'host.lobbyHint',
  paused: 'host.paused',
  ended: 'host.ended',
  archived: 'host.ended',
};

/** What the session's state means for the host, in one line. */
function StatusHint({ session }: { session: Session }) {
  const { t } = useMessages();
  const hint = hints[session.status];
  if (!hint) return null;
  const warning = session.status === 'paused';
  return (
    <p
      className={classNames(
        'border-b border-line px-4 py-2.5 text-sm sm:px-8',
        warning ? 'bg-warning-wash text-warning' : 'bg-sunken text-ink-soft',
      )}
    >
      {t(hint as 'host.draft')}
    </p>
  );
}
