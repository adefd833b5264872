import { Check, Clock, type LucideIcon, X } from 'lucide-react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { DeliveryStatus } from './webhook-queries.ts';

const looks: Readonly<Record<DeliveryStatus, { readonly sign: LucideIcon; readonly colours: string }>> = {
  pending: { sign: Clock, colours: 'bg-sunken text-ink-soft' },
  succeeded: { sign: Check, colours: 'bg-good-wash text-good' },
  failed: { sign: X, colours: 'bg-bad-wash text-bad' },
};

/** How far a delivery has come: a sign and its word. */
export function DeliveryStatusBadge({ status }: { readonly status: DeliveryStatus }) {
  const { t } = useMessages();
  const { sign: Sign, colours } = looks[status];
  return (
    <span
      className={classNames(
        'inline-flex shrink-0 items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-medium whitespace-nowrap',
        colours,
      )}
    >
      <Sign size={14} aria-hidden />
      {t(`webhooks.status.${status}`)}
    </span>
  );
}
