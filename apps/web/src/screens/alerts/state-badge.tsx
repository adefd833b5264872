import type { Alert } from '@pulse/client';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

const looks: Readonly<Record<Alert['state'], string>> = {
  firing: 'bg-bad text-surface',
  ok: 'bg-good-wash text-good',
  disabled: 'bg-sunken text-ink-soft',
};

/** How a rule stands, as colour and word. */
export function StateBadge({ state }: { readonly state: Alert['state'] }) {
  const { t } = useMessages();
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 min-w-16 shrink-0 items-center justify-center rounded-full px-2.5 text-xs font-semibold whitespace-nowrap',
        looks[state],
      )}
    >
      {t(`alerts.state.${state}`)}
    </span>
  );
}
