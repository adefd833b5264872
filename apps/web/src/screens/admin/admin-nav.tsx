import { Link } from '@tanstack/react-router';
import { KeyRound, ListTodo, type LucideIcon, Scale, ScrollText, ShieldCheck, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

/** Another one is a line here, in admin-screen.tsx, and its words. */
const signs = {
  users: Users,
  roles: ShieldCheck,
  decisions: Scale,
  audit: ScrollText,
  queues: ListTodo,
  keys: KeyRound,
} as const satisfies Record<string, LucideIcon>;

export type AdminSection = keyof typeof signs;

export function AdminNav({ current }: { readonly current: AdminSection }) {
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the row is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another link
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav
      aria-label={t('admin.title')}
      className="-mx-4 overflow-x-auto px-4 py-1 md:sticky md:top-24 md:mx-0 md:self-start md:overflow-visible md:p-0"
    >
      <ul ref={list} className="flex gap-1 md:flex-col">
        {Object.entries(signs).map(([section, Sign]) => (
          <li key={section}>
            <Link
              to="/admin/{-$section}"
              params={{ section }}
              aria-current={section === current ? 'page' : undefined}
              className={classNames(
                'flex min-h-10 items-center gap-2.5 rounded-md px-3 text-sm font-medium whitespace-nowrap',
                section === current
                  ? 'bg-accent-wash text-accent'
                  : 'text-ink-soft hover:bg-sunken hover:text-ink',
              )}
            >
              <Sign size={18} aria-hidden />
              {t(`admin.${section as AdminSection}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
