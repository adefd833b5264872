import { Link } from '@tanstack/react-router';
import {
  Activity,
  BellRing,
  ChartNoAxesColumn,
  FileDown,
  KeyRound,
  type LucideIcon,
  PackageX,
  Plug,
  Settings,
  Webhook,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';

/** Another one is a line here, in board-screen.tsx, and its words. */
const signs = {
  live: Activity,
  insights: ChartNoAxesColumn,
  alerts: BellRing,
  losses: PackageX,
  exports: FileDown,
  connect: Plug,
  keys: KeyRound,
  webhooks: Webhook,
  settings: Settings,
} as const satisfies Record<string, LucideIcon>;

export type BoardSection = keyof typeof signs;

interface BoardNavProps {
  readonly projectId: string;
  readonly current: BoardSection;
}

export function BoardNav({ projectId, current }: BoardNavProps) {
  const { t } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the row is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another link
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav aria-label={t('board.sections')} className="overflow-x-auto border-b border-line bg-surface">
      <ul ref={list} className="flex gap-1 px-3 sm:px-5">
        {Object.entries(signs).map(([section, Sign]) => (
          <li key={section}>
            <Link
              to="/board/$projectId/{-$section}"
              params={{ projectId, section: section === 'live' ? undefined : section }}
              // The first one's address begins those of the others.
              activeOptions={{ exact: true }}
              aria-current={section === current ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-2 border-b-2 px-2.5 text-sm font-medium whitespace-nowrap -outline-offset-2',
                section === current
                  ? 'border-accent text-ink'
                  : 'border-transparent text-ink-soft hover:text-ink',
              )}
            >
              <Sign size={16} aria-hidden className="max-sm:hidden" />
              {t(`board.${section as BoardSection}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
