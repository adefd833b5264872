import type { Event } from '@pulse/client';
import { memo, type Ref } from 'react';
import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { TimeRange } from './event-filter.ts';
import type { FeedRow, SkippedRow } from './feed-state.ts';
import { LevelBadge } from './level-badge.tsx';
import { clockText, dayText, wholeText } from './time-text.ts';

interface EventListProps {
  readonly rows: readonly FeedRow[];
  readonly onOpen: (event: Event) => void;
  /** Absent where other times cannot be seen. */
  readonly onRange?: ((range: TimeRange) => void) | undefined;
  readonly ref?: Ref<HTMLOListElement>;
}

/** Events, newest first. What is out of sight is not laid out, so that some thousand cost no more than a screen. */
export function EventList({ rows, onOpen, onRange, ref }: EventListProps) {
  const { t } = useMessages();
  return (
    <ol
      ref={ref}
      aria-label={t('tail.list')}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {rows.map((row) =>
        row.kind === 'event' ? (
          <EventListRow key={row.event.position} event={row.event} onOpen={onOpen} />
        ) : (
          <SkippedMark key={`skipped ${row.to}`} row={row} onRange={onRange} />
        ),
      )}
    </ol>
  );
}

interface EventListRowProps {
  readonly event: Event;
  readonly onOpen: (event: Event) => void;
}

const EventListRow = memo(function EventListRow({ event, onOpen }: EventListRowProps) {
  const { t, language } = useMessages();
  return (
    <li className="[contain-intrinsic-size:auto_2.5rem] [content-visibility:auto]">
      <button
        type="button"
        data-row={event.position}
        onClick={() => onOpen(event)}
        // Space pauses, here too.
        onKeyDown={keepSpace}
        onKeyUp={keepSpace}
        className={classNames(
          'grid min-h-10 w-full grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 px-3 py-2 text-start text-sm -outline-offset-2 hover:bg-sunken',
          'sm:grid-cols-[auto_minmax(5.5rem,auto)_minmax(6rem,13rem)_minmax(0,1fr)_auto]',
        )}
      >
        <LevelBadge level={event.level} />
        <time
          dateTime={event.receivedAt}
          title={wholeText(event.receivedAt, language)}
          className="tabular text-xs whitespace-nowrap text-ink-faint max-sm:order-3"
        >
          {dayText(event.receivedAt, language)} {clockText(event.receivedAt, language)}
        </time>
        <span className="truncate font-medium max-sm:order-2">{event.name}</span>
        <span className="truncate text-ink-soft max-sm:order-4 max-sm:col-span-2 max-sm:col-start-2 max-sm:empty:hidden">
          {event.message}
          {event.message !== null && event.properties !== null && '  '}
          {event.properties !== null && (
            <span className="font-mono text-xs text-ink-faint">{propertiesText(event.properties)}</span>
          )}
        </span>
        <span className="max-w-32 truncate text-xs text-ink-faint max-sm:hidden">
          {event.shifted ? t('tail.shifted') : event.userId}
        </span>
      </button>
    </li>
  );
});

function keepSpace(event: { readonly key: string; preventDefault(): void }): void {
  if (event.key === ' ') event.preventDefault();
}

/** The first of them, in one line. */
function propertiesText(properties: Readonly<Record<string, unknown>>): string {
  return Object.entries(properties)
    .slice(0, 8)
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('  ')
    .slice(0, 300);
}

interface SkippedMarkProps {
  readonly row: SkippedRow;
  readonly onRange: ((range: TimeRange) => void) | undefined;
}

function SkippedMark({ row, onRange }: SkippedMarkProps) {
  const { t } = useMessages();
  const { count, more, from, to } = row;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 bg-warning-wash px-3 py-2 text-sm text-warning">
      <span className="flex-1">{t(more ? 'tail.skippedMore' : 'tail.skipped', { count })}</span>
      {onRange && from !== undefined && from < to && (
        <button
          type="button"
          onClick={() => onRange({ from, to })}
          className="min-h-8 rounded-md font-medium underline underline-offset-4"
        >
          {t('tail.skipped.show')}
        </button>
      )}
    </li>
  );
}
