import { useMessages } from '../../messages/language.ts';

interface LobbyPageProps {
  /** What is about to begin. */
  readonly title: string;
  /** Who this person is to the others, where the session asked. */
  readonly name: string | null | undefined;
  readonly connected: number;
}

/** Early: what one waits for, as whom, and with how many. */
export function LobbyPage({ title, name, connected }: LobbyPageProps) {
  const { t, language } = useMessages();
  return (
    <div className="m-auto flex w-full max-w-xs flex-col items-center gap-3 pb-16 text-center">
      <p className="text-ink-soft">{t('audience.lobby.title')}</p>
      <h1 className="text-xl font-semibold text-balance">{title}</h1>
      <p className="mt-4 flex w-full flex-col items-center rounded-lg border border-line bg-surface py-5">
        <span className="tabular text-2xl font-semibold">
          {new Intl.NumberFormat(language).format(connected)}
        </span>
        <span className="text-ink-soft">{t('audience.lobby.here', { count: connected })}</span>
      </p>
      {name && <p>{t('audience.lobby.name', { name })}</p>}
      <p className="mt-2 text-sm text-pretty text-ink-soft">{t('audience.lobby.text')}</p>
    </div>
  );
}
