import type { ReactNode } from 'react';
import { useMessages } from '../../messages/language.ts';

/** What somebody wrote, as text: its line breaks stay, a word without end wraps, its own direction rules. */
export function MessageText({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <p id={id} dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
      {children}
    </p>
  );
}

interface MessageMetaProps {
  /** Who wrote it, where that may be known. */
  readonly author: string | undefined;
  readonly staff?: boolean;
  readonly createdAt?: string;
  /** What becomes of it instead of when it was written. */
  readonly children?: ReactNode;
}

/** Who and when, in small print. */
export function MessageMeta({ author, staff = false, createdAt, children }: MessageMetaProps) {
  const { t, language } = useMessages();
  return (
    <p className="flex min-h-5 min-w-0 items-center gap-2 text-xs text-ink-faint">
      {author !== undefined && <span className="truncate font-medium text-ink-soft">{author}</span>}
      {staff && (
        <span className="shrink-0 rounded-full bg-accent-wash px-2 py-0.5 font-medium text-accent">
          {t('conversation.host')}
        </span>
      )}
      {createdAt !== undefined && (
        <time dateTime={createdAt} className="tabular shrink-0">
          {clock(language).format(new Date(createdAt))}
        </time>
      )}
      {children}
    </p>
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Hours and minutes the way of the reader's country, where the browser knows it; made once, for a hundred rows. */
function clock(language: string): Intl.DateTimeFormat {
  const known = clocks.get(language);
  if (known) return known;
  const locale = navigator.languages.find((tag) => tag.startsWith(language)) ?? language;
  const made = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' });
  clocks.set(language, made);
  return made;
}
