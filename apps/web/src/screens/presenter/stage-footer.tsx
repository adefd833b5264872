import type { Counter, SessionCounts } from '@pulse/client';
import type { ReactNode } from 'react';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useConnectionStatus } from '../../room/use-room.ts';

interface StageFooterProps {
  readonly room: Room;
  readonly counts: SessionCounts;
  readonly counters: readonly Counter[];
  readonly total: number;
  readonly hints: ReactNode;
  readonly slide: number | null;
}

/** How many, how fast; and the keys, quietly. */
export function StageFooter({ room, counts, counters, total, hints, slide }: StageFooterProps) {
  const { t } = useMessages();
  const status = useConnectionStatus(room);
  return (
    <footer className="flex flex-wrap items-center gap-x-10 gap-y-3 border-t border-line bg-surface px-[3vw] py-4">
      <Figure value={total} label={t('present.answers', { count: total })} />
      <Figure value={counts.connected} label={t('present.connected')} />
      {counters.map((counter) => (
        <Figure key={counter.id} value={counter.value} label={counter.name} />
      ))}
      <div className="ms-auto flex items-center gap-4">
        {slide !== null && (
          <p className="tabular text-base whitespace-nowrap text-ink-soft">{t('slide.number', { slide })}</p>
        )}
        {hints}
        <ConnectionDot status={status} />
      </div>
    </footer>
  );
}

function Figure({ value, label }: { value: number; label: string }) {
  const { language } = useMessages();
  return (
    <p className="flex items-baseline gap-2.5 text-lg text-ink-soft">
      <span className="tabular text-2xl leading-none font-semibold text-ink">
        {new Intl.NumberFormat(language).format(value)}
      </span>
      {label}
    </p>
  );
}
