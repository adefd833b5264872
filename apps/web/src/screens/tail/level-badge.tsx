import { classNames } from '../../components/class-names.ts';
import { useMessages } from '../../messages/language.ts';
import type { Level } from './event-filter.ts';

const looks: Readonly<Record<Level, string>> = {
  debug: 'bg-[var(--level-debug)] text-[var(--on-category-light)]',
  info: 'bg-[var(--level-info)] text-[var(--on-category-light)]',
  warn: 'bg-[var(--level-warn)] text-[var(--on-category-dark)]',
  error: 'bg-[var(--level-error)] text-[var(--on-category-dark)]',
  fatal: 'bg-[var(--level-fatal)] text-[var(--surface)]',
};

/** A level as colour and letter; its word is read out. */
export function LevelBadge({ level, named }: { readonly level: Level; readonly named?: boolean }) {
  const { t } = useMessages();
  return (
    <span
      className={classNames(
        'inline-flex size-5 shrink-0 items-center justify-center rounded-[4px] text-xs font-bold',
        looks[level],
      )}
    >
      <span aria-hidden>{level.charAt(0).toUpperCase()}</span>
      {!named && <span className="sr-only">{t(`level.${level}`)}</span>}
    </span>
  );
}
