import type { Session } from '@pulse/client';
import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ErrorNotice, Notice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useStore } from '../../store.ts';
import { PersonRow } from './person-row.tsx';
import { Roster } from './roster.ts';
import { useMeasures } from './use-measures.ts';

/** Who is in the audience, and what the staff can do about them. */
export function PeoplePanel({ room, session }: { readonly room: Room; readonly session: Session }) {
  const { t } = useMessages();
  const [roster] = useState(() => new Roster(room, session.id));
  useEffect(() => roster.start(), [roster]);
  const { people, status, cursor, error } = useStore(roster.state);
  const measures = useMeasures(room, session.id, roster.adopt);

  if (people.size === 0 && status === 'failed') {
    return <ErrorNotice error={error} onRetry={() => void roster.readMore()} />;
  }
  if (people.size === 0 && status === 'reading') return <PeopleSkeleton />;
  if (people.size === 0) {
    return (
      <div className="m-auto">
        <Notice title={t('people.empty.title')} text={t('people.empty.text')} />
      </div>
    );
  }
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus
      tabIndex={0}
      aria-label={t('people.title')}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
    >
      <ul className="divide-y divide-line">
        {[...people.values()].map((participant) => (
          <PersonRow key={participant.id} participant={participant} measures={measures} />
        ))}
      </ul>
      {(cursor !== null || status === 'failed') && (
        <div className="flex flex-wrap items-center justify-center gap-3 py-3">
          {status === 'failed' && (
            <span role="alert" className="text-sm text-bad">
              {t('conversation.failed')}
            </span>
          )}
          <Button size="small" busy={status === 'reading'} onClick={() => void roster.readMore()}>
            {t(status === 'failed' ? 'app.retry' : 'conversation.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function PeopleSkeleton() {
  const { t } = useMessages();
  return (
    <div role="status" className="flex flex-col gap-4 p-4">
      <span className="sr-only">{t('app.loading')}</span>
      {['w-1/2', 'w-2/3', 'w-2/5', 'w-3/5'].map((width) => (
        <div key={width} className={`skeleton h-9 ${width}`} />
      ))}
    </div>
  );
}
