import { isPulseError } from '@pulse/client';
import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useAccount } from '../../account/use-account.ts';
import { Content } from '../../components/content.tsx';
import { ErrorNotice } from '../../components/notice.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { useRoom, useRoomState } from '../../room/use-room.ts';
import { useStore } from '../../store.ts';
import { forgetPasscode, keepPasscode, readPasscode } from '../join/passcode-memory.ts';
import { PasscodeGate } from './passcode-gate.tsx';
import { enterBox, type PresenterSeat } from './presenter-seat.ts';
import { Stage } from './stage.tsx';
import { StageSkeleton } from './stage-skeleton.tsx';

/** The big screen: the owner's with controls, anybody else's read only. */
export function PresenterScreen() {
  const { code: typed } = useParams({ from: '/present/$code' });
  const code = typed.toUpperCase();
  const { t } = useMessages();
  const account = useAccount();
  const [seat, setSeat] = useState<PresenterSeat>();
  const [error, setError] = useState<unknown>();
  const [passcode, setPasscode] = useState(() => readPasscode(code));
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is what makes it try again
  useEffect(() => {
    if (account.status === 'unknown') return;
    let left = false;
    enterBox(code, { signedIn: account.status === 'signed-in', passcode }).then(
      (found) => {
        if (left) return;
        if (passcode) keepPasscode(code, passcode);
        setError(undefined);
        setSeat(found);
      },
      (failure: unknown) => {
        if (left) return;
        forgetPasscode(code);
        setError(failure);
      },
    );
    return () => {
      left = true;
    };
  }, [code, account.status, attempt]);

  if (isPulseError(error, 'PASSCODE_REQUIRED', 'PASSCODE_WRONG')) {
    return (
      <PasscodeGate
        refusal={error}
        onPasscode={(next) => {
          setPasscode(next);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  if (error !== undefined) {
    const again = () => {
      setError(undefined);
      setAttempt(attempt + 1);
    };
    return (
      <Content title={t('error.title')} className="m-auto">
        <ErrorNotice level={1} error={error} onRetry={again} />
      </Content>
    );
  }
  return seat ? <Seated seat={seat} code={code} /> : <StageSkeleton />;
}

function Seated({ seat, code }: { seat: PresenterSeat; code: string }) {
  const room = useRoom(seat.sessionId, seat.client, seat.readPolls);
  return room ? <Following room={room} seat={seat} code={code} /> : <StageSkeleton />;
}

function Following({ room, seat, code }: { room: Room; seat: PresenterSeat; code: string }) {
  const { session } = useRoomState(room);
  const refused = useStore(room.refused);
  if (refused !== undefined)
    return <ErrorNotice level={1} error={undefined} onRetry={() => location.reload()} />;
  return session ? <Stage room={room} session={session} seat={seat} code={code} /> : <StageSkeleton />;
}
