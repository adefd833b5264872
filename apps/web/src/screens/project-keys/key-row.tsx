import { type ApiKey, type NewApiKey, projectsRevokeKey, projectsRotateKey } from '@pulse/client';
import { Ban, Ellipsis, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { classNames } from '../../components/class-names.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';

interface KeyRowProps {
  readonly projectId: string;
  readonly apiKey: ApiKey;
  /** One that takes its place. */
  readonly onMade: (key: NewApiKey) => void;
  readonly onChanged: () => void;
}

/** A key as it can be told from others: its name, how it begins, what it may do. */
export function KeyRow({ projectId, apiKey, onMade, onChanged }: KeyRowProps) {
  const { t, language } = useMessages();
  const [asking, setAsking] = useState<'rotate' | 'revoke'>();
  const { name, prefix, scopes, createdAt, revokedAt } = apiKey;
  const input = { projectId, keyId: apiKey.id };
  const rotate = async () => onMade(await host.call(projectsRotateKey, input));
  const revoke = async () => {
    await host.call(projectsRevokeKey, input);
    toast({ text: t('keys.revoked', { name }) });
    onChanged();
  };
  const dateOf = (iso: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
  return (
    <li className="flex min-h-18 items-center gap-4 py-3 ps-4 pe-2 sm:ps-6 sm:pe-3">
      <div className="min-w-0 flex-1">
        <p className={classNames('truncate font-medium', revokedAt !== null && 'text-ink-soft line-through')}>
          {name}
        </p>
        <p className="text-sm text-ink-faint">
          <span className="font-mono text-xs">{prefix}…</span>
          {' · '}
          {revokedAt === null
            ? t('keys.created', { date: dateOf(createdAt) })
            : t('keys.revokedAt', { date: dateOf(revokedAt) })}
          <span className="sm:hidden"> · {scopes.map((scope) => t(`keys.scope.${scope}`)).join(', ')}</span>
        </p>
      </div>
      <ul className="flex flex-wrap justify-end gap-1.5 max-sm:hidden">
        {scopes.map((scope) => (
          <li key={scope} className="rounded-full bg-sunken px-2.5 py-0.5 text-xs font-medium text-ink-soft">
            {t(`keys.scope.${scope}`)}
          </li>
        ))}
      </ul>
      {revokedAt === null && (
        <Menu
          trigger={
            <IconButton label={t('keys.menu', { name })}>
              <Ellipsis size={20} aria-hidden />
            </IconButton>
          }
          items={[
            {
              label: t('keys.rotate'),
              icon: <RefreshCw size={16} />,
              onSelect: () => setAsking('rotate'),
            },
            {
              label: t('keys.revoke'),
              icon: <Ban size={16} />,
              bad: true,
              onSelect: () => setAsking('revoke'),
            },
          ]}
        />
      )}
      {asking && (
        <ConfirmDialog
          title={t(`keys.${asking}.title`, { name })}
          text={t(`keys.${asking}.text`)}
          action={t(`keys.${asking}`)}
          onConfirm={asking === 'rotate' ? rotate : revoke}
          onClose={() => setAsking(undefined)}
        />
      )}
    </li>
  );
}
