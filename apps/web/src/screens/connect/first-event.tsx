import type { Event, Project } from '@pulse/client';
import { ArrowRight } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { useMessages } from '../../messages/language.ts';
import { BoardSection } from '../board/board-section.tsx';
import type { FeedState } from '../tail/feed-state.ts';
import { ArrivalLight } from './arrival-light.tsx';
import { ConnectSteps } from './connect-steps.tsx';

interface FirstEventProps {
  readonly project: Project;
  /** What has arrived, nothing at first. */
  readonly state: FeedState;
  readonly onDone: () => void;
}

/** What a board shows before there is anything to show: how to send the first event, and that it has come. */
export function FirstEvent({ project, state, onDone }: FirstEventProps) {
  const { t } = useMessages();
  return (
    <BoardSection title={t('connect.title')} text={t('connect.text')}>
      <ConnectSteps project={project}>
        <ArrivalLight
          event={newestOf(state)}
          waiting={t('connect.waiting')}
          arrived={t('connect.arrived')}
          action={
            <Button look="primary" onClick={onDone} icon={<ArrowRight size={18} aria-hidden />}>
              {t('connect.open')}
            </Button>
          }
        />
      </ConnectSteps>
    </BoardSection>
  );
}

function newestOf({ rows }: FeedState): Event | undefined {
  const row = rows.find(({ kind }) => kind === 'event');
  return row?.kind === 'event' ? row.event : undefined;
}
