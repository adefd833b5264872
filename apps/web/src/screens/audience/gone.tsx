import { isPulseError, type PulseClient, sessionsGet } from '@pulse/client';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/language.ts';
import { leavePlace, type Place } from '../join/place.ts';
import { StageSkeleton } from './stage-skeleton.tsx';
import { StatePage } from './state-page.tsx';

type Reason = 'kicked' | 'banned' | 'void';

/** The place is no good any more: why, and what there is to do. The live connection says only that it is over. */
export function Gone({ client, place }: { readonly client: PulseClient; readonly place: Place }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [reason, setReason] = useState<Reason>();
  useEffect(() => {
    let left = false;
    const learn = (found: Reason) => !left && setReason(found);
    client.call(sessionsGet, { sessionId: place.sessionId }).then(
      // Let in again meanwhile: the page begins anew with the same place.
      () => !left && location.reload(),
      (error: unknown) =>
        learn(
          isPulseError(error, 'PARTICIPANT_BANNED')
            ? 'banned'
            : isPulseError(error, 'PARTICIPANT_KICKED')
              ? 'kicked'
              : 'void',
        ),
    );
    return () => {
      left = true;
    };
  }, [client, place]);

  if (reason === undefined) return <StageSkeleton />;
  const joinAgain = () => {
    leavePlace(place.code);
    void navigate({ to: '/j/$code', params: { code: place.code } });
  };
  return (
    <div role="alert" className="m-auto">
      <StatePage
        title={t(`gone.${reason}.title`)}
        text={t(`gone.${reason}.text`)}
        action={
          reason === 'banned'
            ? { label: t('app.retry'), run: () => location.reload() }
            : { label: t('gone.join'), run: joinAgain }
        }
      />
    </div>
  );
}
