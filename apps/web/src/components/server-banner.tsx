import { RotateCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { serverTrouble } from '../server-trouble.ts';
import { useStore } from '../store.ts';

/** Says calmly why nothing moves for a moment, and that it goes on by itself. Lies over the page: nothing shifts. */
export function ServerBanner() {
  const { t } = useMessages();
  const trouble = useStore(serverTrouble);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4">
      {trouble && (
        <p className="arrive flex min-h-12 max-w-xl items-center gap-3 rounded-lg border border-line bg-surface px-4 py-2 text-sm text-ink shadow-raised">
          <RotateCw size={18} aria-hidden className="shrink-0 text-warning" />
          <span>{t(`trouble.${trouble.kind}`)}</span>
          {trouble.until !== undefined && <SecondsUntil time={trouble.until} />}
        </p>
      )}
    </div>
  );
}

/** Fixed in width, and not read out: the sentence before it is enough. */
function SecondsUntil({ time }: { time: number }) {
  const { t } = useMessages();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((time - now) / 1000));
  return (
    <span aria-hidden className="tabular min-w-[4ch] shrink-0 text-end font-semibold text-ink-soft">
      {t('trouble.seconds', { count: seconds })}
    </span>
  );
}
