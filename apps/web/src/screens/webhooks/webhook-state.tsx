import type { Webhook } from '@pulse/client';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import { momentText } from './attempt-text.ts';

/** Whether a webhook is told, of what, and if not, why and since when. */
export function WebhookState({ webhook }: { readonly webhook: Webhook }) {
  const { t, language } = useMessages();
  const { enabled, types, disabledReason, disabledAt, updatedAt, previousSecretUntil } = webhook;
  const time = momentText(disabledAt ?? updatedAt, language);
  const gone = disabledReason === 'gone';
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span
          className={classNames(
            'rounded-full px-2.5 py-0.5 text-xs font-medium',
            enabled ? 'bg-good-wash text-good' : gone ? 'bg-bad-wash text-bad' : 'bg-sunken text-ink-soft',
          )}
        >
          {t(enabled ? 'webhooks.enabled' : 'webhooks.disabled')}
        </span>
        {types.length === 0
          ? t('webhooks.everything')
          : types.map((type) => t(`webhooks.type.${type}`)).join(' · ')}
      </p>
      {!enabled && (
        <p className={classNames('text-sm text-pretty', gone ? 'text-bad' : 'text-ink-soft')}>
          {t(gone ? 'webhooks.gone' : 'webhooks.off', { time })}
        </p>
      )}
      {previousSecretUntil !== null && new Date(previousSecretUntil) > new Date() && (
        <p className="text-sm text-ink-faint">
          {t('webhooks.bothSecrets', { time: momentText(previousSecretUntil, language) })}
        </p>
      )}
    </>
  );
}
