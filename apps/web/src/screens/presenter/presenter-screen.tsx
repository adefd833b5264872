import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { Content } from '../../components/content.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import { useRoom, useRoomState } from '../../room/use-room.ts';
import { useStore } from '../../store.ts';
import { enterBox, type PresenterSeat } from './presenter-seat.ts';
import { Stage } from './stage.tsx';
import { StageSkeleton } from './stage-skeleton.tsx';

/** The big screen: the owner's with controls, anybody else's read only. */
export function PresenterScreen() {
  const { code } = useParams({ from: '/present/$code' });
  const { t } = useMessages();
  const account = useAccount();
  const [seat, setSeat] = useState<PresenterSeat>();
  const [error, setError] = useState<unknown>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what makes it try again
  useEffect(() => {
    if (account.status === 'unknown') return;
    let left = false;
    setError(undefined);
    enterBox(code.toUpperCase(), account.status === 'signed-in').then(
      (found) => !left && setSeat(found),
      (failure: unknown) => !left && setError(failure),
    );
    return () => {
      left = true;
    };
  }, [code, account.status, attempt]);

  if (error !== undefined) {
    return (
      <Content title={t('error.title')} className="m-auto">
        <ErrorNotice level={1} error={error} onRetry={() => setAttempt(attempt + 1)} />
      </Content>
    );
  }
  return seat ? <Seated seat={seat} code={code.toUpperCase()} /> : <StageSkeleton />;
}

function Seated({ seat, code }: { seat: PresenterSeat; code: string }) {
  const room = useRoom(seat.sessionId, seat.token);
  return room ? <Following room={room} seat={seat} code={code} /> : <StageSkeleton />;
}

function Following({
  room,
  seat,
  code,
}: {
  room: Parameters<typeof Stage>[0]['room'];
  seat: PresenterSeat;
  code: string;
}) {
  const { session } = useRoomState(room);
  const refused = useStore(room.refused);
  if (refused !== undefined)
    return <ErrorNotice level={1} error={undefined} onRetry={() => location.reload()} />;
  return session ? <Stage room={room} session={session} seat={seat} code={code} /> : <StageSkeleton />;
}
