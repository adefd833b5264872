import { type RefObject, useEffect, useRef } from 'react';

interface QueueKeys {
  readonly approve: (id: string) => void;
  readonly dismiss: (id: string) => void;
}

const typed = 'input, textarea, select, [contenteditable], [role="menu"], dialog, [role="dialog"]';

/**
 * A approves and D dismisses the row that has the focus, or the first; J and K go down and up. What has been judged
 * leaves the focus to the row that takes its place.
 *
 * @param ids of the rows, in their order; each has `data-row`
 */
export function useQueueKeys(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  keys: QueueKeys,
): void {
  const latest = useRef({ ids, keys });
  latest.current = { ids, keys };
  /** The place of the row that has, or had, the focus. */
  const left = useRef<number>(undefined);

  useEffect(() => {
    const row = (id: string | undefined) =>
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id ?? '')}"]`);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(typed)) return;
      const { ids: now, keys: does } = latest.current;
      const key = event.key.toLowerCase();
      if (!'adjk'.includes(key) || key.length !== 1 || now.length === 0) return;
      const focused = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      const index = focused === undefined ? -1 : now.indexOf(focused);
      event.preventDefault();
      if (key === 'j' || key === 'k') {
        const to = key === 'j' ? Math.min(now.length - 1, index + 1) : Math.max(0, index - 1);
        row(now[to])?.focus();
        return;
      }
      const place = Math.max(0, index);
      const id = now[place];
      if (id === undefined) return;
      left.current = place;
      if (key === 'a') does.approve(id);
      else does.dismiss(id);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const inside = target instanceof Element && list.current?.contains(target);
      const id = inside ? target.closest<HTMLElement>('[data-row]')?.dataset.row : undefined;
      left.current = id === undefined ? undefined : latest.current.ids.indexOf(id);
    };
    addEventListener('keydown', onKeyDown);
    addEventListener('focusin', onFocusIn);
    return () => {
      removeEventListener('keydown', onKeyDown);
      removeEventListener('focusin', onFocusIn);
    };
  }, [list]);

  useEffect(() => {
    if (left.current === undefined || document.activeElement !== document.body) return;
    const id = ids[Math.min(left.current, ids.length - 1)];
    left.current = undefined;
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }, [ids, list]);
}
