import { type WebhookDeliveryDetail, webhooksResend } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { announce } from '../../components/announcer.tsx';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Drawer, Entries, Entry } from '../../components/drawer.tsx';
import { ErrorLine, ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { AttemptList } from './attempt-list.tsx';
import { bodyText, momentText } from './attempt-text.ts';
import { DeliveryStatusBadge } from './delivery-status.tsx';
import { deliveriesKey, deliveryQuery, type WebhookProps } from './webhook-queries.ts';

interface DeliveryDrawerProps extends WebhookProps {
  readonly deliveryId: string;
  readonly onClose: () => void;
}

/** A delivery: every attempt with its answer, what is sent, and sending it again. Followed while it waits. */
export function DeliveryDrawer({ projectId, webhook, mayManage, deliveryId, onClose }: DeliveryDrawerProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const place = { projectId, webhookId: webhook.id, deliveryId };
  const query = useQuery(deliveryQuery(place));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  const resend = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const sent = await host.call(webhooksResend, place);
      client.setQueryData(deliveryQuery(place).queryKey, sent);
      announce(t('webhooks.delivery.resent'));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
    void client.invalidateQueries({ queryKey: deliveriesKey(projectId, webhook.id) });
  };
  const delivery = query.data;
  return (
    <Drawer
      onClose={onClose}
      sign={
        <span role="status" className="flex">
          {delivery && <DeliveryStatusBadge status={delivery.status} />}
        </span>
      }
      title={
        <>
          <span className="sr-only">{t('webhooks.delivery')}: </span>
          <span className="font-mono text-sm">{delivery?.type}</span>
        </>
      }
      footer={
        mayManage && delivery ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              busy={busy}
              disabled={!webhook.enabled}
              icon={<RotateCcw size={16} aria-hidden />}
              onClick={() => void resend()}
            >
              {t('webhooks.delivery.resend')}
            </Button>
            {!webhook.enabled && (
              <p className="min-w-0 flex-1 text-sm text-ink-soft">{t('webhooks.delivery.disabled')}</p>
            )}
            <ErrorLine error={error} />
          </div>
        ) : undefined
      }
    >
      {query.isPending ? (
        <RowsSkeleton />
      ) : delivery ? (
        <DeliveryDetail delivery={delivery} />
      ) : (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Drawer>
  );
}

function DeliveryDetail({ delivery }: { readonly delivery: WebhookDeliveryDetail }) {
  const { t, language } = useMessages();
  const { createdAt, completedAt, nextAttemptAt, attempts, noticeId, body, log } = delivery;
  return (
    <>
      <Entries>
        <Entry term={t('webhooks.delivery.created')}>
          <time dateTime={createdAt}>{momentText(createdAt, language)}</time>
        </Entry>
        {completedAt !== null && (
          <Entry term={t('webhooks.delivery.completed')}>
            <time dateTime={completedAt}>{momentText(completedAt, language)}</time>
          </Entry>
        )}
        {nextAttemptAt !== null && (
          <Entry term={t('webhooks.delivery.next')}>
            {attempts === 0 ? (
              t('webhooks.delivery.nextSoon')
            ) : (
              <time dateTime={nextAttemptAt}>{momentText(nextAttemptAt, language)}</time>
            )}
          </Entry>
        )}
        <Entry term={t('webhooks.delivery.noticeId')}>
          <span className="font-mono text-xs">{noticeId}</span>
        </Entry>
      </Entries>
      <section aria-labelledby="delivery-attempts" className="flex flex-col gap-2">
        <h3 id="delivery-attempts" className="text-sm font-semibold">
          {t('webhooks.delivery.attempts')}
        </h3>
        <AttemptList log={log} />
      </section>
      <section aria-labelledby="delivery-body" className="flex flex-col gap-2">
        <div className="flex items-center justify-between gap-3">
          <h3 id="delivery-body" className="text-sm font-semibold">
            {t('webhooks.delivery.body')}
          </h3>
          <CopyButton text={body} label={t('webhooks.delivery.copyBody')} />
        </div>
        <pre className="rounded-md bg-sunken px-4 py-3 font-mono text-xs break-words whitespace-pre-wrap">
          {bodyText(body)}
        </pre>
      </section>
    </>
  );
}
