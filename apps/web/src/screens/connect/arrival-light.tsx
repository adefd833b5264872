import type { Event } from '@pulse/client';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { host } from '../../account/account.ts';
import { classNames } from '../../components/class-names.ts';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { useMessages } from '../../messages/language.ts';
import { useStore } from '../../store.ts';
import { LevelBadge } from '../tail/level-badge.tsx';
import { clockText } from '../tail/time-text.ts';

interface ArrivalLightProps {
  /** The newest that has arrived. */
  readonly event: Event | undefined;
  readonly waiting: string;
  readonly arrived: string;
  /** Shown once something has. */
  readonly action?: ReactNode;
}

/** A light that turns green, live, when an event has arrived; a tick and words say the same. */
export function ArrivalLight({ event, waiting, arrived, action }: ArrivalLightProps) {
  const { t, language } = useMessages();
  const status = useStore(host.status);
  return (
    <div
      className={classNames(
        'flex min-h-24 flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border p-4 sm:p-5',
        event ? 'border-good bg-good-wash' : 'border-dashed border-line-strong bg-surface',
      )}
    >
      <span
        aria-hidden
        className={classNames(
          'flex size-10 shrink-0 items-center justify-center rounded-full border-2',
          event ? 'border-good bg-good text-surface' : 'border-line-strong bg-sunken',
        )}
      >
        {event && <Check size={22} strokeWidth={3} className="arrive" />}
      </span>
      <div className="min-w-0 flex-1 basis-48">
        <p role="status" className={classNames('font-semibold', event && 'text-good')}>
          {event ? arrived : waiting}
        </p>
        {event ? (
          <p className="flex items-center gap-2 text-sm">
            <LevelBadge level={event.level} />
            <span className="truncate font-mono text-xs">{event.name}</span>
            <span className="tabular text-ink-soft">{clockText(event.receivedAt, language)}</span>
          </p>
        ) : (
          <p className="text-sm text-ink-soft">{t('connect.waiting.text')}</p>
        )}
      </div>
      {event ? action : <ConnectionDot status={status} />}
    </div>
  );
}
