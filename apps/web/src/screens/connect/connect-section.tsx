import type { Event, Project } from '@pulse/client';
import { useState } from 'react';
import { useMessages } from '../../messages/language.ts';
import { BoardSection } from '../board/board-section.tsx';
import { noFilter } from '../tail/event-filter.ts';
import { useEventFeed } from '../tail/use-event-feed.ts';
import { ArrivalLight } from './arrival-light.tsx';
import { ConnectSteps } from './connect-steps.tsx';

/** Another app for a project that has some: its light turns green at the next event. */
export function ConnectSection({ project }: { readonly project: Project }) {
  const { t } = useMessages();
  const [newest, setNewest] = useState<Event>();
  useEventFeed(project.id, noFilter, (events) => setNewest(events.at(-1)));
  return (
    <BoardSection title={t('connect.title')} text={t('connect.text')}>
      <ConnectSteps project={project}>
        <ArrivalLight event={newest} waiting={t('connect.waitingNext')} arrived={t('connect.arrivedNext')} />
      </ConnectSteps>
    </BoardSection>
  );
}
