import type { Event } from '@pulse/client';
import { Filter, X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
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
  const [cameFrom] = useState(() => document.activeElement);
  const json = JSON.stringify(event, null, 2);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(closing) => {
            closing.preventDefault();
            if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
          }}
          className="arrive fixed inset-y-0 end-0 z-50 flex w-full flex-col border-s border-line bg-surface text-ink shadow-raised sm:max-w-xl"
        >
          <header className="flex items-center gap-3 border-b border-line py-2 ps-5 pe-3">
            <LevelBadge level={event.level} />
            <Radix.Title className="min-w-0 flex-1 truncate text-lg font-semibold">
              <span className="sr-only">{t('event.title')}: </span>
              {event.name}
            </Radix.Title>
            <Radix.Close asChild>
              <IconButton label={t('app.close')}>
                <X size={20} aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="flex flex-1 flex-col gap-5 overflow-y-auto p-5">
            {event.message !== null && <p className="text-pretty whitespace-pre-wrap">{event.message}</p>}
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm [&_dt]:text-ink-faint">
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
            </dl>
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
          </div>
          {onOnlyName && (
            <footer className="border-t border-line px-5 py-3">
              <Button icon={<Filter size={16} aria-hidden />} onClick={() => onOnlyName(event.name)}>
                {t('event.onlyName')}
              </Button>
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd className="break-words">{children}</dd>
    </>
  );
}
