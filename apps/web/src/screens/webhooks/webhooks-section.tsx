import { type NewWebhook, type Project, type Webhook, webhooksList } from '@pulse/client';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { MoreButton } from '../../components/section.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection, RowsSkeleton } from '../board/board-section.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { useMayManage, webhooksKey } from './webhook-queries.ts';

/** A receiver that answers 410 disables its webhook, whoever looks. */
const refreshMilliseconds = 15_000;

interface ShownSecret {
  readonly secret: string;
  readonly rotated: boolean;
}

/** Where a project's notices are sent: added, tried, changed; and what became of each. */
export function WebhooksSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<ShownSecret>();
  const known = useMayManage(project);
  const mayManage = known ?? false;
  const queryKey = webhooksKey(project.id);
  const query = useInfiniteQuery({
    queryKey: [...queryKey, 'list'],
    queryFn: ({ pageParam }) =>
      host.call(webhooksList, { projectId: project.id, limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: refreshMilliseconds,
  });
  const webhooks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const take = (saved: Webhook | NewWebhook) => {
    setAdding(false);
    if ('secret' in saved) setShown({ secret: saved.secret, rotated: false });
    void client.invalidateQueries({ queryKey });
  };
  const add = mayManage ? (
    <Button look="primary" icon={<Plus size={18} aria-hidden />} onClick={() => setAdding(true)}>
      {t('webhooks.new')}
    </Button>
  ) : undefined;
  return (
    <BoardSection
      title={t('webhooks.title')}
      text={t('webhooks.text')}
      action={webhooks.length > 0 ? add : undefined}
    >
      {query.isPending || known === undefined ? (
        <RowsSkeleton />
      ) : query.isError && webhooks.length === 0 ? (
        <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      ) : webhooks.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <Notice
            title={t('webhooks.none.title')}
            text={t(mayManage ? 'webhooks.none.text' : 'webhooks.none.read')}
          >
            {add}
          </Notice>
        </div>
      ) : (
        <>
          {!mayManage && <p className="text-sm text-ink-soft">{t('webhooks.readOnly')}</p>}
          <ul aria-label={t('webhooks.list')} className="flex flex-col gap-4">
            {webhooks.map((webhook) => (
              <WebhookCard
                key={webhook.id}
                projectId={project.id}
                webhook={webhook}
                mayManage={mayManage}
                open={webhooks.length === 1}
                onRotated={({ secret }) => setShown({ secret, rotated: true })}
              />
            ))}
          </ul>
        </>
      )}
      <MoreButton query={query} />
      {adding && <WebhookDialog projectId={project.id} onSaved={take} onClose={() => setAdding(false)} />}
      {shown && <SecretDialog {...shown} onClose={() => setShown(undefined)} />}
    </BoardSection>
  );
}
