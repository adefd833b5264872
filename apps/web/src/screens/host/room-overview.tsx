import type { Session } from '@pulse/client';
import { LockKeyhole } from 'lucide-react';
import { CopyButton } from '../../components/copy-button.tsx';
import { isOnlyLocal, joinLink, joinPlace, spacedCode } from '../../components/join-address.ts';
import { JoinQr } from '../../components/join-qr.tsx';
import { useMessages } from '../../messages/language.ts';
import type { Room } from '../../room/room.ts';
import { isOver } from '../../room/session-status.ts';
import { useRoomState } from '../../room/use-room.ts';
import { CountersPanel } from './counters-panel.tsx';
import { useSessionRights } from './session-rights.ts';
import { SlideCard } from './slide-card.tsx';

/** How people get in, and what they signal. */
export function RoomOverview({ room, session }: { room: Room; session: Session }) {
  const { t } = useMessages();
  const { arrivals } = useRoomState(room);
  const over = isOver(session);
  const { runs } = useSessionRights();
  return (
    <>
      {!over && <JoinCard session={session} />}
      {!over && runs && <SlideCard room={room} session={session} />}
      {!session.anonymous && arrivals.length > 0 && (
        <div>
          <h3 className="mb-2 text-sm font-medium text-ink-soft">{t('host.arrivals')}</h3>
          <ul className="flex flex-wrap gap-1.5 text-sm">
            {arrivals.map((participant) => (
              <li key={participant.id} className="max-w-full truncate rounded-full bg-sunken px-2.5 py-0.5">
                {participant.name ?? t('host.anonymousPerson')}
              </li>
            ))}
          </ul>
        </div>
      )}
      <CountersPanel room={room} session={session} />
    </>
  );
}

function JoinCard({ session: { code, hasPasscode } }: { session: Session }) {
  const { t } = useMessages();
  return (
    <div className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex items-end justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm text-ink-soft">
            {t('host.join')}{' '}
            <span className="inline-block max-w-full font-medium break-words text-ink">{joinPlace()}</span>
          </p>
          <p
            className="code-figures text-xl"
            role="img"
            aria-label={`${t('host.code')}: ${[...code].join(' ')}`}
          >
            {spacedCode(code)}
          </p>
          {hasPasscode && (
            <p className="mt-1 flex items-center gap-1.5 text-sm text-ink-soft">
              <LockKeyhole size={14} aria-hidden /> {t('session.locked')}
            </p>
          )}
        </div>
      </div>
      <JoinQr code={code} className="mx-auto w-full max-w-48 border border-line" />
      <div className="flex flex-col items-center gap-2">
        <CopyButton text={joinLink(code)} />
        {isOnlyLocal() && <p className="text-xs text-pretty text-warning">{t('host.localhost')}</p>}
      </div>
    </div>
  );
}
