import { type NewWebhook, webhooksTest } from '@pulse/client';
import { useQueryClient } from '@tanstack/react-query';
import { ChevronRight, Power, Send } from 'lucide-react';
import { useId, useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorLine } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { DeliveryDrawer } from './delivery-drawer.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { TestOutcome } from './test-outcome.tsx';
import { useWebhookSwitch } from './use-webhook-switch.ts';
import { WebhookMenu } from './webhook-menu.tsx';
import { deliveriesKey, type WebhookProps } from './webhook-queries.ts';
import { WebhookState } from './webhook-state.tsx';

interface WebhookCardProps extends WebhookProps {
  /** Whether its log is shown from the beginning. */
  readonly open: boolean;
  readonly onRotated: (rotated: NewWebhook) => void;
}

/** A webhook: where it goes, whether it is told, a test, and the log of what was sent. */
export function WebhookCard({ projectId, webhook, mayManage, open, onRotated }: WebhookCardProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const name = useId();
  const [logShown, setLogShown] = useState(open);
  const [tested, setTested] = useState<string>();
  const [opened, setOpened] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const switchTo = useWebhookSwitch(webhook, projectId);
  const props = { projectId, webhook, mayManage };

  const test = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setTested((await host.call(webhooksTest, { projectId, webhookId: webhook.id })).id);
    } catch (failure) {
      setTested(undefined);
      setError(failure);
    }
    setBusy(false);
    void client.invalidateQueries({ queryKey: deliveriesKey(projectId, webhook.id) });
  };
  return (
    <li className="rounded-lg border border-line bg-surface">
      <section aria-labelledby={name} className="flex flex-col gap-3 p-4 sm:p-5">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
          <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1.5">
            <h2 id={name} className="font-mono text-sm font-semibold break-all">
              {webhook.url}
            </h2>
            <WebhookState webhook={webhook} />
          </div>
          {mayManage && (
            <div className="flex items-center gap-1">
              {webhook.enabled ? (
                <Button
                  size="small"
                  busy={busy}
                  icon={<Send size={16} aria-hidden />}
                  onClick={() => void test()}
                >
                  {t('webhooks.test')}
                </Button>
              ) : (
                <Button
                  size="small"
                  icon={<Power size={16} aria-hidden />}
                  onClick={() => void switchTo(true)}
                >
                  {t('webhooks.enable')}
                </Button>
              )}
              <WebhookMenu {...props} onRotated={onRotated} />
            </div>
          )}
        </div>
        <ErrorLine error={error} />
        {tested !== undefined && (
          <TestOutcome
            key={tested}
            projectId={projectId}
            webhook={webhook}
            deliveryId={tested}
            onOpen={setOpened}
          />
        )}
      </section>
      <div className="border-t border-line">
        <h3>
          <button
            type="button"
            aria-expanded={logShown}
            aria-describedby={name}
            onClick={() => setLogShown(!logShown)}
            className="flex min-h-11 w-full items-center gap-2 rounded-b-lg px-4 text-sm font-medium text-ink-soft -outline-offset-2 hover:text-ink sm:px-5"
          >
            <ChevronRight size={16} aria-hidden className={logShown ? 'rotate-90' : 'rtl:-scale-x-100'} />
            {t('webhooks.log')}
          </button>
        </h3>
        {logShown && (
          <div className="px-4 pb-4 sm:px-5 sm:pb-5">
            <DeliveryLog {...props} onOpen={setOpened} />
          </div>
        )}
      </div>
      {opened !== undefined && (
        <DeliveryDrawer {...props} deliveryId={opened} onClose={() => setOpened(undefined)} />
      )}
    </li>
  );
}
