import type { WebhookDelivery } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { durationText, momentText, outcomeText } from './attempt-text.ts';
import { DeliveryStatusBadge } from './delivery-status.tsx';

interface DeliveryRowProps {
  readonly delivery: WebhookDelivery;
  readonly onOpen: (deliveryId: string) => void;
}

/** A notice and how far it has come; opened, everything that is known of it. */
export function DeliveryRow({ delivery, onOpen }: DeliveryRowProps) {
  const { t, language } = useMessages();
  const { id, status, type, createdAt, attempts, nextAttemptAt, lastAttempt } = delivery;
  return (
    <li>
      <button
        type="button"
        onClick={() => onOpen(id)}
        className="grid min-h-12 w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 px-3 py-2.5 text-start text-sm -outline-offset-2 hover:bg-sunken sm:px-4 lg:grid-cols-[8.5rem_minmax(0,10rem)_minmax(0,1fr)_auto]"
      >
        <span>
          <DeliveryStatusBadge status={status} />
        </span>
        <time
          dateTime={createdAt}
          className="tabular text-end text-xs whitespace-nowrap text-ink-faint lg:order-last"
        >
          {momentText(createdAt, language)}
        </time>
        <span className="truncate font-mono text-xs font-medium max-lg:col-span-2">{type}</span>
        <span className="min-w-0 text-ink-soft max-lg:col-span-2">
          {lastAttempt ? (
            <>
              {outcomeText(lastAttempt, t)}
              <span className="tabular text-ink-faint">
                {' '}
                · {durationText(lastAttempt.milliseconds, language)}
              </span>
              {attempts > 1 && (
                <span className="text-ink-faint"> · {t('webhooks.attempts', { count: attempts })}</span>
              )}
            </>
          ) : (
            t('webhooks.untried')
          )}
          {nextAttemptAt !== null && attempts > 0 && (
            <span className="tabular block text-xs text-ink-faint">
              {t('webhooks.next', { time: momentText(nextAttemptAt, language) })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
