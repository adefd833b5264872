import { type Webhook, webhooksUpdate } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { host } from '../../account/account.ts';
import { toast } from '../../components/toast.tsx';
import { errorText } from '../../messages/error-text.ts';
import { useMessages } from '../../messages/language.ts';
import { webhooksKey } from './webhook-queries.ts';

/** Enables a webhook or disables it, and says so with a way back. */
export function useWebhookSwitch(webhook: Webhook, projectId: string): (enabled: boolean) => Promise<void> {
  const { t } = useMessages();
  const client = useQueryClient();
  return async function switchTo(enabled) {
    try {
      await host.call(webhooksUpdate, { projectId, webhookId: webhook.id, enabled });
      toast({
        text: t(enabled ? 'webhooks.nowEnabled' : 'webhooks.nowDisabled'),
        undo: () => void switchTo(!enabled),
      });
    } catch (error) {
      toast({ text: errorText(error, t), bad: true });
    }
    await client.invalidateQueries({ queryKey: webhooksKey(projectId) });
  };
}
