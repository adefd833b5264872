import type { Message } from '@pulse/client';
import { CircleCheck, EyeOff, Pin } from 'lucide-react';
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
  readonly state?: Message['state'];
  /** What becomes of it instead of when it was written. */
  readonly children?: ReactNode;
}

/** Who and when, in small print. */
export function MessageMeta({ author, staff = false, createdAt, state, children }: MessageMetaProps) {
  const { t, language } = useMessages();
  return (
    <p className="flex min-h-5 min-w-0 items-center gap-2 text-xs text-ink-faint">
      {author !== undefined && <span className="truncate font-medium text-ink-soft">{author}</span>}
      {staff && (
        <span className="shrink-0 rounded-full bg-accent-wash px-2 py-0.5 font-medium text-accent">
          {t('conversation.host')}
        </span>
      )}
      {state !== undefined && <StateBadge state={state} />}
      {createdAt !== undefined && (
        <time dateTime={createdAt} className="tabular shrink-0">
          {clock(language).format(new Date(createdAt))}
        </time>
      )}
      {children}
    </p>
  );
}

/** What the staff has made of it, in word and sign. */
function StateBadge({ state }: { readonly state: Message['state'] }) {
  const { t } = useMessages();
  const badge = 'flex shrink-0 items-center gap-1 font-medium';
  if (state === 'pinned') {
    return (
      <span className={`${badge} text-accent`}>
        <Pin size={12} aria-hidden /> {t('conversation.pinned')}
      </span>
    );
  }
  if (state === 'answered') {
    return (
      <span className={`${badge} text-good`}>
        <CircleCheck size={12} aria-hidden /> {t('conversation.answered')}
      </span>
    );
  }
  if (state !== 'archived') return null;
  return (
    <span className={badge}>
      <EyeOff size={12} aria-hidden /> {t('conversation.hidden')}
    </span>
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
