import { type Session, sessionsArchive, sessionsDelete, sessionsDuplicate } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { Archive, CopyPlus, Ellipsis, Settings, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu, type MenuItem } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { isRunning } from '../../room/session-status.ts';

interface SessionMenuProps {
  readonly session: Session;
  /** The caller's own: it can be deleted. */
  readonly owned: boolean;
  readonly onSettings: () => void;
  readonly onChanged: (session: Session) => void;
  readonly onDeleted: () => void;
}

/** Everything about a session that is not running it. */
export function SessionMenu({ session, owned, onSettings, onChanged, onDeleted }: SessionMenuProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [asking, setAsking] = useState<'archive' | 'delete'>();
  const { title } = session;

  const duplicate = async () => {
    try {
      const copy = await host.call(sessionsDuplicate, { sessionId: session.id });
      await navigate({ to: '/sessions/$sessionId', params: { sessionId: copy.id } });
      toast({ text: t('session.duplicated', { title }) });
    } catch (error) {
      toast({ text: errorText(error, t), bad: true });
    }
  };
  const archive = async () => {
    onChanged(await host.call(sessionsArchive, { sessionId: session.id }));
    toast({ text: t('session.archived', { title }) });
  };
  const remove = async () => {
    await host.call(sessionsDelete, { sessionId: session.id });
    toast({ text: t('session.deleted', { title }) });
    onDeleted();
  };

  const running = isRunning(session) ? t('session.running') : undefined;
  const items: MenuItem[] = [
    { label: t('session.settings'), icon: <Settings size={16} />, onSelect: onSettings },
    { label: t('session.duplicate'), icon: <CopyPlus size={16} />, onSelect: () => void duplicate() },
    ...(session.status === 'archived'
      ? []
      : [
          {
            label: t('session.archive'),
            icon: <Archive size={16} />,
            onSelect: () => setAsking('archive'),
            blocked: running,
          },
        ]),
    ...(owned
      ? [
          {
            label: t('session.delete'),
            icon: <Trash2 size={16} />,
            onSelect: () => setAsking('delete'),
            bad: true,
            blocked: running,
          },
        ]
      : []),
  ];
  return (
    <>
      <Menu
        items={items}
        trigger={
          <IconButton label={t('session.menu', { title })}>
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        }
      />
      {asking === 'archive' && (
        <ConfirmDialog
          title={t('session.archive.title', { title })}
          text={t('session.archive.text')}
          action={t('session.archive')}
          onConfirm={archive}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'delete' && (
        <ConfirmDialog
          title={t('session.delete.title', { title })}
          text={t('session.delete.text')}
          action={t('session.delete')}
          onConfirm={remove}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
