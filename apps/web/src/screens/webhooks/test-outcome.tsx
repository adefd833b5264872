import type { WebhookAttempt } from '@pulse/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Clock, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/language.ts';
import { durationText, momentText, outcomeText } from './attempt-text.ts';
import { deliveryQuery, type WebhookProps, webhooksKey } from './webhook-queries.ts';

interface TestOutcomeProps extends Pick<WebhookProps, 'projectId' | 'webhook'> {
  readonly deliveryId: string;
  readonly onOpen: (deliveryId: string) => void;
}

/** What came of a test: on its way, taken, or not. Shown as soon as it is known, and read out. */
export function TestOutcome({ projectId, webhook, deliveryId, onOpen }: TestOutcomeProps) {
  const { t } = useMessages();
  const client = useQueryClient();
  const { data } = useQuery(deliveryQuery({ projectId, webhookId: webhook.id, deliveryId }));
  const latest = data?.log[0];
  const attempts = data?.log.length ?? 0;
  // The log shows it as well, and the answer may have disabled the webhook.
  useEffect(() => {
    if (attempts > 0) void client.invalidateQueries({ queryKey: webhooksKey(projectId) });
  }, [attempts, client, projectId]);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md bg-sunken px-3 py-2 text-sm"
    >
      {latest ? (
        <KnownOutcome latest={latest} nextAttemptAt={data.nextAttemptAt} />
      ) : (
        <>
          <Clock size={16} aria-hidden className="shrink-0 text-ink-faint" />
          <p className="min-w-0 flex-1">{t('webhooks.test.sending')}</p>
        </>
      )}
      <Button size="small" look="quiet" className="ms-auto" onClick={() => onOpen(deliveryId)}>
        {t('webhooks.test.show')}
      </Button>
    </div>
  );
}

interface KnownOutcomeProps {
  readonly latest: WebhookAttempt;
  readonly nextAttemptAt: string | null;
}

function KnownOutcome({ latest, nextAttemptAt }: KnownOutcomeProps) {
  const { t, language } = useMessages();
  const taken = latest.status !== null && latest.status >= 200 && latest.status < 300;
  const Sign = taken ? Check : X;
  return (
    <>
      <Sign size={16} aria-hidden className={`shrink-0 ${taken ? 'text-good' : 'text-bad'}`} />
      <p className="min-w-0 flex-1 basis-48 text-pretty">
        {t(taken ? 'webhooks.test.taken' : 'webhooks.test.refused', {
          outcome: outcomeText(latest, t),
          duration: durationText(latest.milliseconds, language),
        })}
        {nextAttemptAt !== null && (
          <> {t('webhooks.test.again', { time: momentText(nextAttemptAt, language) })}</>
        )}
      </p>
    </>
  );
}
