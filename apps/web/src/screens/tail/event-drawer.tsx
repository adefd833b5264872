import type { Event } from '@pulse/client';
import { Filter } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Drawer, Entries, Entry } from '../../components/drawer.tsx';
import { useMessages } from '../../messages/language.ts';
import { LevelBadge } from './level-badge.tsx';
import { wholeText } from './time-text.ts';

interface EventDrawerProps {
  readonly event: Event;
  /** Absent where nothing can be chosen. */
  readonly onOnlyName?: (name: string) => void;
  readonly onClose: () => void;
}

/** One event with everything that is known of it, at the side of the list; Escape closes. */
export function EventDrawer({ event, onOnlyName, onClose }: EventDrawerProps) {
  const { t, language } = useMessages();
  const json = JSON.stringify(event, null, 2);
  return (
    <Drawer
      onClose={onClose}
      sign={<LevelBadge level={event.level} />}
      title={
        <>
          <span className="sr-only">{t('event.title')}: </span>
          {event.name}
        </>
      }
      footer={
        onOnlyName && (
          <Button icon={<Filter size={16} aria-hidden />} onClick={() => onOnlyName(event.name)}>
            {t('event.onlyName')}
          </Button>
        )
      }
    >
      {event.message !== null && <p className="text-pretty whitespace-pre-wrap">{event.message}</p>}
      <Entries>
        <Entry term={t('event.level')}>{t(`level.${event.level}`)}</Entry>
        <Entry term={t('event.timestamp')}>
          <time dateTime={event.timestamp}>{wholeText(event.timestamp, language)}</time>
          {event.shifted && <span className="block text-warning">{t('event.shifted')}</span>}
        </Entry>
        <Entry term={t('event.receivedAt')}>
          <time dateTime={event.receivedAt}>{wholeText(event.receivedAt, language)}</time>
        </Entry>
        {event.userId !== null && <Entry term={t('event.userId')}>{event.userId}</Entry>}
        {event.sessionId !== null && <Entry term={t('event.sessionId')}>{event.sessionId}</Entry>}
        <Entry term={t('event.id')}>
          <span className="font-mono text-xs">{event.id}</span>
        </Entry>
        <Entry term={t('event.position')}>
          <span className="tabular">{event.position}</span>
        </Entry>
      </Entries>
      <section aria-labelledby="event-json" className="flex min-h-0 flex-col gap-2">
        <div className="flex items-center justify-between gap-3">
          <h2 id="event-json" className="text-sm font-semibold">
            {t('event.json')}
          </h2>
          <CopyButton text={json} label={t('event.copy')} />
        </div>
        <pre className="rounded-md bg-sunken px-4 py-3 font-mono text-xs break-words whitespace-pre-wrap">
          {json}
        </pre>
      </section>
    </Drawer>
  );
}
