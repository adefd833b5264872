import { webhooksDeliveries } from '@pulse/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { Segments } from '../../components/segments.tsx';
import { useMessages } from '../../messages/language.ts';
import { RowsSkeleton } from '../board/board-section.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { type DeliveryStatus, deliveriesKey, type WebhookProps } from './webhook-queries.ts';

type Shown = 'all' | DeliveryStatus;
const choices = ['all', 'pending', 'succeeded', 'failed'] as const satisfies readonly Shown[];

/** While something waits, and to see what is new. */
const refreshMilliseconds = 3_000;

interface DeliveryLogProps extends WebhookProps {
  readonly onOpen: (deliveryId: string) => void;
}

/** What was sent to a webhook, the latest first, and what became of it. */
export function DeliveryLog({ projectId, webhook, mayManage, onOpen }: DeliveryLogProps) {
  const { t } = useMessages();
  const [shown, setShown] = useState<Shown>('all');
  const query = useInfiniteQuery({
    queryKey: [...deliveriesKey(projectId, webhook.id), 'list', shown],
    queryFn: ({ pageParam }) =>
      host.call(webhooksDeliveries, {
        projectId,
        webhookId: webhook.id,
        limit: 20,
        cursor: pageParam,
        status: shown === 'all' ? undefined : shown,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: refreshMilliseconds,
  });
  const deliveries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const nothing = !mayManage ? 'none.read' : webhook.enabled ? 'none.text' : 'none.disabled';
  return (
    <div className="flex flex-col gap-3">
      <div>
        <Segments
          label={t('webhooks.log.filter')}
          value={shown}
          onChange={setShown}
          choices={choices.map((value) => ({
            value,
            label: value === 'all' ? t('webhooks.log.all') : t(`webhooks.status.${value}`),
          }))}
        />
      </div>
      {query.isPending ? (
        <RowsSkeleton />
      ) : query.isError && deliveries.length === 0 ? (
        <ErrorNotice level={3} error={query.error} onRetry={() => void query.refetch()} />
      ) : deliveries.length > 0 ? (
        <ol
          aria-label={t('webhooks.log.of', { url: webhook.url })}
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
        >
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} onOpen={onOpen} />
          ))}
        </ol>
      ) : shown === 'all' ? (
        <Notice level={3} title={t('webhooks.log.none.title')} text={t(`webhooks.log.${nothing}`)} />
      ) : (
        <Notice level={3} title={t('webhooks.log.noneSuch.title')} text={t('webhooks.log.noneSuch.text')}>
          <Button onClick={() => setShown('all')}>{t('webhooks.log.showAll')}</Button>
        </Notice>
      )}
      <MoreButton query={query} />
    </div>
  );
}
