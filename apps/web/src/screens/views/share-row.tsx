import { type Share, sharesRevoke } from '@pulse/client';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { useMessages } from '../../messages/language.ts';

interface ShareRowProps {
  readonly projectId: string;
  readonly share: Share;
  readonly onRevoked: () => void;
}

/** A link that works: who it is for, what it shows, and how long. */
export function ShareRow({ projectId, share, onRevoked }: ShareRowProps) {
  const { t, language } = useMessages();
  const [asking, setAsking] = useState(false);
  const { id, name, filter, includesEvents, createdAt, expiresAt } = share;
  const dateOf = (iso: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
  const facts = [
    [...(filter.level ?? []).map((level) => t(`level.${level}`)), ...(filter.name ?? [])].join(', ') ||
      t('share.what.all'),
    t(includesEvents ? 'share.withEvents' : 'share.counts'),
    expiresAt === null
      ? t('share.since', { date: dateOf(createdAt) })
      : t('share.until', { date: dateOf(expiresAt) }),
  ];
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm font-medium">{name}</p>
        <p className="text-sm text-pretty break-words text-ink-soft">{facts.join(' · ')}</p>
      </div>
      <Button
        size="small"
        look="danger"
        aria-label={t('share.revoke.of', { name })}
        onClick={() => setAsking(true)}
      >
        {t('share.revoke')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('share.revoke.title', { name })}
          text={t('share.revoke.text')}
          action={t('share.revoke')}
          onConfirm={async () => {
            await host.call(sharesRevoke, { projectId, shareId: id });
            announce(t('share.revoked', { name }));
            onRevoked();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
