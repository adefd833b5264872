import { Pause, Play, Radio } from 'lucide-react';
import { host } from '../../account/account.ts';
import { Button } from '../../components/button.tsx';
import { ConnectionDot } from '../../components/connection-dot.tsx';
import { useMessages } from '../../messages/language.ts';
import { useStore } from '../../store.ts';
import type { FeedState } from './feed-state.ts';

interface TailHeadProps {
  readonly state: FeedState;
  readonly onPause: () => void;
  /** Back to what arrives; absent while it is shown. */
  readonly onLive: (() => void) | undefined;
}

/** Above the events: whether they are live, and the button that lets them wait. */
export function TailHead({ state, onPause, onLive }: TailHeadProps) {
  const { t } = useMessages();
  const status = useStore(host.status);
  return (
    <div className="flex min-h-10 items-center gap-3">
      <h1 id="tail-title" className="text-lg font-semibold">
        {t('tail.title')}
      </h1>
      {!onLive && <ConnectionDot status={status} />}
      <span className="flex-1" />
      {onLive ? (
        <Button onClick={onLive} icon={<Radio size={16} aria-hidden />}>
          {t('tail.live')}
        </Button>
      ) : (
        <>
          {state.paused && (
            <span className="tabular text-sm text-ink-soft">
              {t('tail.waiting', { count: state.waitingCount })}
            </span>
          )}
          <Button
            look={state.paused ? 'primary' : 'secondary'}
            aria-keyshortcuts="Space"
            onClick={onPause}
            icon={state.paused ? <Play size={16} aria-hidden /> : <Pause size={16} aria-hidden />}
          >
            {t(state.paused ? 'tail.resume' : 'tail.pause')}
          </Button>
        </>
      )}
    </div>
  );
}
