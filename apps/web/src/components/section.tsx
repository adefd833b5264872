import type { ReactNode } from 'react';
import { useMessages } from '../messages/language.ts';
import { Button } from './button.tsx';

interface SectionProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** A part of a place with a menu, as the administration or the account: what it is for, then what can be done. */
export function Section({ title, text, children }: SectionProps) {
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-1">
        <h1 className="text-xl font-semibold">{title}</h1>
        <p className="max-w-prose text-pretty text-ink-soft">{text}</p>
      </header>
      {children}
    </div>
  );
}

export function ListSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-px">
      <span className="sr-only">{t('app.loading')}</span>
      {['a', 'b', 'c', 'd', 'e'].map((row) => (
        <div key={row} className="skeleton h-16" />
      ))}
    </div>
  );
}

interface MoreButtonProps {
  readonly query: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** The next page of a list, also after it could not be read. */
export function MoreButton({ query }: MoreButtonProps) {
  const { t } = useMessages();
  if (!query.hasNextPage) return null;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3">
      {query.isFetchNextPageError && (
        <span role="alert" className="text-sm text-bad">
          {t('error.network')}
        </span>
      )}
      <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {t(query.isFetchNextPageError ? 'app.retry' : 'sessions.more')}
      </Button>
    </div>
  );
}
