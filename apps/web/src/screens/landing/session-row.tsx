import type { ListedSession } from '@pulse/client';
import { Link } from '@tanstack/react-router';
import { LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { classNames } from '../../components/class-names.ts';
import { RoleBadge } from '../../components/role-badge.tsx';
import { SessionBadge } from '../../components/session-badge.tsx';
import { useMessages } from '../../messages/language.ts';
import { SessionMenu } from '../session/session-menu.tsx';
import { SessionSettingsDialog } from '../session/session-settings-dialog.tsx';

/** A session in the list: the row opens it, the menu at its end does the rest. */
export function SessionRow({ session, onChanged }: { session: ListedSession; onChanged: () => void }) {
  const { t, language } = useMessages();
  const [settings, setSettings] = useState(false);
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(session.createdAt));
  const { role } = session;
  const archived = session.status === 'archived';
  return (
    <li className="flex items-center border-b border-line pe-2 last:border-b-0 hover:bg-sunken sm:pe-3">
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId: session.id }}
        className="flex min-h-18 min-w-0 flex-1 items-center gap-4 py-3 ps-4 -outline-offset-2 sm:ps-6"
      >
        <span className="min-w-0 flex-1">
          <span className={classNames('block truncate font-medium', archived && 'text-ink-soft')}>
            {session.title}
          </span>
          <span className="block truncate text-sm text-ink-faint">
            {role !== 'owner' && <span className="sm:hidden">{t(`role.${role}`)} · </span>}
            {t('sessions.created', { date })}
          </span>
        </span>
        {role !== 'owner' && <RoleBadge role={role} className="max-sm:hidden" />}
        {session.hasPasscode && (
          <LockKeyhole
            size={16}
            role="img"
            aria-label={t('session.locked')}
            className="shrink-0 text-ink-faint"
          />
        )}
        <span className="code-figures hidden text-sm text-ink-soft sm:inline">
          <span className="sr-only">{t('sessions.code', { code: session.code })}</span>
          <span aria-hidden>{session.code}</span>
        </span>
        <span className="flex w-24 justify-end pe-2">
          <SessionBadge status={session.status} />
        </span>
      </Link>
      {role === 'moderator' ? (
        // As wide as the menu that they have no use for: codes and states stay in line.
        <span className="w-10 shrink-0" />
      ) : (
        <SessionMenu
          session={session}
          owned={role === 'owner'}
          onSettings={() => setSettings(true)}
          onChanged={onChanged}
          onDeleted={onChanged}
        />
      )}
      {settings && (
        <SessionSettingsDialog session={session} onChanged={onChanged} onClose={() => setSettings(false)} />
      )}
    </li>
  );
}
