import { Link } from '@tanstack/react-router';
import { useMessages } from '../messages/language.ts';
import { classNames } from './class-names.ts';

const places = [
  { to: '/', label: 'desk.sessions' },
  { to: '/board', label: 'desk.boards' },
] as const;

/** Where somebody who is signed in can go, beside the mark. */
export function DeskNav({ current }: { readonly current: (typeof places)[number]['to'] }) {
  const { t } = useMessages();
  return (
    <nav aria-label={t('desk.nav')}>
      <ul className="flex gap-1">
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true }}
              aria-current={to === current ? 'page' : undefined}
              className={classNames(
                'flex min-h-10 items-center rounded-md px-3 text-sm font-medium',
                to === current ? 'bg-sunken text-ink' : 'text-ink-soft hover:bg-sunken hover:text-ink',
              )}
            >
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
