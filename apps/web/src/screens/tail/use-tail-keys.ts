import { type RefObject, useEffect, useRef } from 'react';

interface TailKeys {
  readonly pause: () => void;
  readonly filter: () => void;
}

const typed = 'input, textarea, select, [contenteditable], [role="menu"], dialog, [role="dialog"]';
/** What Space presses; the rows of the list are left to {@link TailKeys.pause}. */
const pressed = 'button:not([data-row]), a, summary, [role="tab"]';

/** Space pauses, `/` goes to the filter, J and K go down and up the rows; Enter opens the one that has the focus. */
export function useTailKeys(list: RefObject<HTMLElement | null>, keys: TailKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const move = (step: number) => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const at = rows.indexOf(document.activeElement as HTMLElement);
      rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest(typed)) return;
      const key = event.key.toLowerCase();
      if (key === ' ') {
        if (target?.closest(pressed) || event.repeat) return;
        latest.current.pause();
      } else if (key === '/') latest.current.filter();
      else if (key === 'j') move(1);
      else if (key === 'k') move(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [list]);
}
