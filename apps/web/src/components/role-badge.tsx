import { useMessages } from '../messages/language.ts';
import { classNames } from './class-names.ts';

interface RoleBadgeProps {
  readonly role: 'owner' | 'host' | 'moderator' | 'observer';
  readonly className?: string;
}

/** What somebody is in a session. */
export function RoleBadge({ role, className }: RoleBadgeProps) {
  const { t } = useMessages();
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 shrink-0 items-center rounded-full border border-line px-2.5 text-xs font-medium text-ink-soft',
        className,
      )}
    >
      {t(`role.${role}`)}
    </span>
  );
}
