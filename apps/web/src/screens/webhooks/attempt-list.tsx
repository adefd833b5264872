import type { WebhookAttempt } from '@pulse/client';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import { durationText, momentText, outcomeText } from './attempt-text.ts';

/** Every attempt at a delivery, the latest first, with how its answer begins. */
export function AttemptList({ log }: { readonly log: readonly WebhookAttempt[] }) {
  const { t } = useMessages();
  if (log.length === 0) return <p className="text-sm text-ink-soft">{t('webhooks.delivery.noAttempt')}</p>;
  return (
    <ol className="divide-y divide-line rounded-lg border border-line">
      {log.map((attempt) => (
        <AttemptItem key={`${attempt.series} ${attempt.attempt}`} attempt={attempt} />
      ))}
    </ol>
  );
}

function AttemptItem({ attempt }: { readonly attempt: WebhookAttempt }) {
  const { t, language } = useMessages();
  const { series, attempt: number, status, at, milliseconds, response } = attempt;
  const taken = status !== null && status >= 200 && status < 300;
  const title = t('webhooks.delivery.attempt', { number });
  return (
    <li className="flex flex-col gap-1.5 px-4 py-3 text-sm">
      <div className="flex flex-wrap justify-between gap-x-4 gap-y-1">
        <span className="font-medium">
          {series === 1 ? title : t('webhooks.delivery.again', { attempt: title })}
        </span>
        <time dateTime={at} className="tabular text-xs text-ink-faint">
          {momentText(at, language)}
        </time>
      </div>
      <p className={classNames('text-pretty', taken ? 'text-good' : 'text-bad')}>
        {outcomeText(attempt, t)}
        <span className="tabular text-ink-faint"> · {durationText(milliseconds, language)}</span>
      </p>
      {response === '' && <p className="text-xs text-ink-faint">{t('webhooks.delivery.emptyAnswer')}</p>}
      {response && (
        <figure className="m-0">
          <figcaption className="sr-only">{t('webhooks.delivery.answer', { number })}</figcaption>
          <pre className="rounded-md bg-sunken px-3 py-2 font-mono text-xs break-words whitespace-pre-wrap">
            {response}
          </pre>
        </figure>
      )}
    </li>
  );
}
