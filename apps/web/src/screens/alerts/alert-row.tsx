import { type Alert, alertsDelete, alertsUpdate } from '@pulse/client';
import { Ellipsis, Pencil, Power, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { conditionText, durationText, momentText } from './alert-text.ts';
import { StateBadge } from './state-badge.tsx';

interface AlertRowProps {
  readonly projectId: string;
  readonly alert: Alert;
  readonly onEdit: () => void;
  readonly onChanged: () => void;
}

/** A rule: how it stands, what it watches, whom it tells. */
export function AlertRow({ projectId, alert, onEdit, onChanged }: AlertRowProps) {
  const { t, language } = useMessages();
  const [deleting, setDeleting] = useState(false);
  const { name, state, enabled, channels, firingSince, lookedAt } = alert;
  const input = { projectId, alertId: alert.id };
  const turn = async () => {
    try {
      await host.call(alertsUpdate, { ...input, enabled: !enabled });
      toast({ text: t(enabled ? 'alerts.disabled' : 'alerts.enabled', { name }) });
    } catch (error) {
      toast({ text: errorText(error, t), bad: true });
    }
    onChanged();
  };
  const remove = async () => {
    await host.call(alertsDelete, input);
    toast({ text: t('alerts.deleted', { name }) });
    onChanged();
  };
  const tells =
    channels.length === 0
      ? t('alerts.tells.nobody')
      : channels.map((channel) => t(`alerts.tells.${channel}`)).join(', ');
  return (
    <li className="flex min-h-18 items-center gap-3 py-3 ps-4 pe-2 sm:gap-4 sm:ps-6 sm:pe-3">
      <StateBadge state={state} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium wrap-anywhere">{name}</span>
          {firingSince && (
            <span className="tabular text-sm text-bad">
              {t('alerts.since', {
                time: durationText((Date.now() - Date.parse(firingSince)) / 1_000, language),
              })}
            </span>
          )}
        </p>
        <p className="text-sm text-pretty text-ink-soft">{conditionText(alert.condition, t, language)}</p>
        <p className="text-sm text-ink-faint">
          {tells}
          {lookedAt && ` · ${t('alerts.lookedAt', { time: momentText(lookedAt, language) })}`}
        </p>
      </div>
      <Menu
        trigger={
          <IconButton label={t('alerts.menu', { name })}>
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        }
        items={[
          { label: t('alerts.edit'), icon: <Pencil size={16} />, onSelect: onEdit },
          {
            label: t(enabled ? 'alerts.disable' : 'alerts.enable'),
            icon: <Power size={16} />,
            onSelect: () => void turn(),
          },
          {
            label: t('alerts.delete'),
            icon: <Trash2 size={16} />,
            bad: true,
            onSelect: () => setDeleting(true),
          },
        ]}
      />
      {deleting && (
        <ConfirmDialog
          title={t('alerts.delete.title', { name })}
          text={t('alerts.delete.text')}
          action={t('alerts.delete')}
          onConfirm={remove}
          onClose={() => setDeleting(false)}
        />
      )}
    </li>
  );
}
