import { Timer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { pulse } from '../pulse.ts';
import { announce } from './announcer.tsx';
import { classNames } from './class-names.ts';

/** Whole seconds until a server time, counted by the server's clock. */
export function useSecondsLeft(deadline: string): number {
  const left = () => Math.max(0, Math.ceil((Date.parse(deadline) - pulse.clock.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const tick = () => setSeconds(Math.max(0, Math.ceil((Date.parse(deadline) - pulse.clock.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [deadline]);
  return seconds;
}

export function formatDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function Countdown({ deadline, className }: { deadline: string; className?: string }) {
  const { t } = useMessages();
  const seconds = useSecondsLeft(deadline);
  useEffect(() => {
    if (seconds === 10) announce(t('announce.tenSeconds'));
  }, [seconds, t]);
  return (
    <span
      role="timer"
      aria-label={`${t('results.timeLeft')}: ${formatDuration(seconds)}`}
      className={classNames(
        'tabular inline-flex items-center gap-[0.35em] font-semibold',
        seconds <= 10 ? 'text-accent' : 'text-ink',
        className,
      )}
    >
      <Timer aria-hidden size="1.1em" />
      {seconds === 0 ? t('results.timeUp') : formatDuration(seconds)}
    </span>
  );
}
