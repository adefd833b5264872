import type { SessionStatus } from '../contract.ts';
import { useMessages } from '../messages/language.ts';
import { classNames } from './class-names.ts';

const looks: Readonly<Record<SessionStatus, string>> = {
  draft: 'border-line text-ink-soft',
  lobby: 'border-transparent bg-sunken text-ink',
  live: 'border-transparent bg-accent-wash text-accent',
  paused: 'border-transparent bg-warning-wash text-warning',
  ended: 'border-line text-ink-faint',
  archived: 'border-line text-ink-faint',
};

export function SessionBadge({ status }: { status: SessionStatus }) {
  const { t } = useMessages();
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 shrink-0 items-center gap-1.5 rounded-full border px-2.5 text-xs font-semibold',
        looks[status],
      )}
    >
      {status === 'live' && <span aria-hidden className="size-1.5 rounded-full bg-accent" />}
      {t(`status.${status}`)}
    </span>
  );
}
