import { LockKeyhole } from 'lucide-react';
import { joinPlace, spacedCode } from '../../components/join-address.ts';
import { JoinQr } from '../../components/join-qr.tsx';
import { useMessages } from '../../messages/language.ts';

/** Address, code and QR: always there, for who comes late and sits in the last row. */
export function JoinRail({ code, locked }: { code: string; locked: boolean }) {
  const { t } = useMessages();
  const place = joinPlace();
  return (
    <aside className="flex flex-col gap-[2.4vh]" aria-label={t('join.title')}>
      <div>
        <p className="text-[clamp(1.25rem,2.4vh,1.5rem)] text-ink-soft">{t('present.join')}</p>
        <p className="leading-tight font-semibold break-words" style={{ fontSize: oneLine(place) }}>
          {place}
        </p>
      </div>
      <div>
        <p className="text-[clamp(1.25rem,2.4vh,1.5rem)] text-ink-soft">{t('present.code')}</p>
        <p
          className="code-figures text-[clamp(3rem,7vh,4.5rem)] leading-none whitespace-nowrap"
          role="img"
          aria-label={[...code].join(' ')}
        >
          {spacedCode(code)}
        </p>
        {locked && (
          <p className="mt-[1vh] flex items-center gap-2 text-[clamp(1.125rem,2.2vh,1.375rem)] text-ink-soft">
            <LockKeyhole size="1em" aria-hidden /> {t('present.passcode.hint')}
          </p>
        )}
      </div>
      <JoinQr code={code} className="w-full max-w-[min(100%,42vh)] border border-line" />
    </aside>
  );
}

/** As large as lets the address stand in one line of the rail (21 % of the screen, at most 0.66 em a letter). */
function oneLine(text: string): string {
  return `clamp(1.25rem, ${(20.5 / (0.66 * text.length)).toFixed(2)}vw, 2.25rem)`;
}
