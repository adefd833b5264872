import type { ReactNode } from 'react';
import { useMessages } from '../../messages/language.ts';

interface BoardSectionProps {
  readonly title: string;
  readonly text: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a board: what it is for, then what there is. */
export function BoardSection({ title, text, action, children }: BoardSectionProps) {
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="flex min-w-0 flex-1 basis-80 flex-col gap-1">
          <h1 className="text-xl font-semibold">{title}</h1>
          <p className="max-w-prose text-pretty text-ink-soft">{text}</p>
        </div>
        {action}
      </header>
      {children}
    </div>
  );
}

/** Of every part: a head, then a panel. */
export function SectionSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-6">
      <span className="sr-only">{t('app.loading')}</span>
      <div className="skeleton h-48" />
      <RowsSkeleton />
    </div>
  );
}

export function RowsSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-px">
      <span className="sr-only">{t('app.loading')}</span>
      {['a', 'b', 'c', 'd', 'e', 'f'].map((row) => (
        <div key={row} className="skeleton h-12" />
      ))}
    </div>
  );
}
