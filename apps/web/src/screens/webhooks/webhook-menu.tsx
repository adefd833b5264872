import { type NewWebhook, type Webhook, webhooksDelete, webhooksRotateSecret } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis, Pencil, Power, PowerOff, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { IconButton } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Menu } from '../../components/menu.tsx';
import { toast } from '../../components/toast.tsx';
import { useMessages } from '../../messages/language.ts';
import { useWebhookSwitch } from './use-webhook-switch.ts';
import { WebhookDialog } from './webhook-dialog.tsx';
import { webhooksKey } from './webhook-queries.ts';

interface WebhookMenuProps {
  readonly projectId: string;
  readonly webhook: Webhook;
  readonly onRotated: (rotated: NewWebhook) => void;
}

/** What is done rarely with a webhook. */
export function WebhookMenu({ projectId, webhook, onRotated }: WebhookMenuProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [asking, setAsking] = useState<'edit' | 'rotate' | 'delete'>();
  const { url, enabled } = webhook;
  const input = { projectId, webhookId: webhook.id };
  const close = () => setAsking(undefined);
  const refresh = () => client.invalidateQueries({ queryKey: webhooksKey(projectId) });

  const switchTo = useWebhookSwitch(webhook, projectId);
  const remove = async () => {
    await host.call(webhooksDelete, input);
    toast({ text: t('webhooks.deleted') });
    await refresh();
  };
  const rotate = async () => {
    onRotated(await host.call(webhooksRotateSecret, input));
    await refresh();
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('webhooks.menu', { url })}>
            <Ellipsis size={20} aria-hidden />
          </IconButton>
        }
        items={[
          { label: t('webhooks.edit'), icon: <Pencil size={16} />, onSelect: () => setAsking('edit') },
          { label: t('webhooks.rotate'), icon: <RefreshCw size={16} />, onSelect: () => setAsking('rotate') },
          {
            label: t(enabled ? 'webhooks.disable' : 'webhooks.enable'),
            icon: enabled ? <PowerOff size={16} /> : <Power size={16} />,
            onSelect: () => void switchTo(!enabled),
          },
          {
            label: t('webhooks.delete'),
            icon: <Trash2 size={16} />,
            bad: true,
            onSelect: () => setAsking('delete'),
          },
        ]}
      />
      {asking === 'edit' && (
        <WebhookDialog
          projectId={projectId}
          webhook={webhook}
          onClose={close}
          onSaved={() => {
            toast({ text: t('webhooks.saved') });
            close();
            void refresh();
          }}
        />
      )}
      {(asking === 'rotate' || asking === 'delete') && (
        <ConfirmDialog
          title={t(`webhooks.${asking}.title`)}
          text={asking === 'rotate' ? t('webhooks.rotate.text') : t('webhooks.delete.text', { url })}
          action={t(`webhooks.${asking}`)}
          onConfirm={asking === 'rotate' ? rotate : remove}
          onClose={close}
        />
      )}
    </>
  );
}
