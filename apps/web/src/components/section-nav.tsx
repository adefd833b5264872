import { Link, type LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from './class-names.ts';

interface SectionNavProps {
  readonly label: string;
  readonly entries: readonly {
    readonly link: Pick<LinkProps, 'to' | 'params'>;
    readonly label: string;
    readonly sign: LucideIcon;
    readonly current: boolean;
  }[];
}

/** The sections of a place: a column at a desk, a row that scrolls on a phone. */
export function SectionNav({ label, entries }: SectionNavProps) {
  const list = useRef<HTMLUListElement>(null);
  const current = entries.find((entry) => entry.current)?.label;
  // On a phone the row is wider than the screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is another link
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav
      aria-label={label}
      className="-mx-4 overflow-x-auto px-4 py-1 md:sticky md:top-24 md:mx-0 md:self-start md:overflow-visible md:p-0"
    >
      <ul ref={list} className="flex gap-1 md:flex-col">
        {entries.map(({ link, label: text, sign: Sign, current: here }) => (
          <li key={text}>
            <Link
              {...link}
              aria-current={here ? 'page' : undefined}
              className={classNames(
                'flex min-h-10 items-center gap-2.5 rounded-md px-3 text-sm font-medium whitespace-nowrap',
                here ? 'bg-accent-wash text-accent' : 'text-ink-soft hover:bg-sunken hover:text-ink',
              )}
            >
              <Sign size={18} aria-hidden />
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
