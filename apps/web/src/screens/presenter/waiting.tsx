import type { Session, SessionCounts } from '@pulse/client';
import { useMessages } from '../../messages/language.ts';
import { isOver } from '../../room/session-status.ts';

interface WaitingProps {
  readonly session: Session;
  readonly counts: SessionCounts;
}

/** Nothing is asked: before, between, in a break, after. */
export function Waiting({ session, counts }: WaitingProps) {
  const { t, language } = useMessages();
  const over = isOver(session);
  const lobby = session.status === 'lobby' || session.status === 'draft';
  const headline = over
    ? 'present.ended'
    : session.status === 'paused'
      ? 'present.paused'
      : lobby
        ? 'present.lobby'
        : 'present.waiting';
  const line = 'text-[clamp(1.25rem,3vh,1.75rem)] text-ink-soft';
  return (
    <div className="my-auto flex flex-col gap-4">
      <p className={line}>{session.title}</p>
      <h1 className="text-[clamp(2.5rem,8vh,5rem)] leading-[1.08] font-semibold tracking-tight">
        {t(headline)}
      </h1>
      {headline === 'present.waiting' && <p className={line}>{t('present.waiting.text')}</p>}
      {lobby && counts.connected === 0 && <p className={line}>{t('present.waiting')}</p>}
      {lobby && counts.connected > 0 && (
        <p className="mt-[3vh] flex items-baseline gap-[0.4em] text-[clamp(1.5rem,4vh,2.5rem)] text-ink-soft">
          <span className="tabular text-[clamp(3rem,11vh,7rem)] leading-none font-semibold text-ink">
            {new Intl.NumberFormat(language).format(counts.connected)}
          </span>
          {t('present.lobby.here', { count: counts.connected })}
        </p>
      )}
      {over && counts.total > 0 && (
        <p className={line}>{t('present.ended.joined', { count: counts.total })}</p>
      )}
    </div>
  );
}
