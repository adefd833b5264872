import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Closer to the end than this, in pixels, somebody follows the conversation instead of reading back. */
const following = 24;

/**
 * Keeps what is read back where it is while rows come in at the end. For a scroller of reversed direction, whose
 * scroll counts from the end; not every browser anchors it by itself, and those that do hold on to a button as well.
 *
 * @param last the last row's `data-row`
 */
export function useStillScroll(scroller: RefObject<HTMLElement | null>, last: string | undefined): void {
  const before = useRef(last);
  useLayoutEffect(() => {
    const rows = scroller.current;
    const old = rows?.querySelector(`[data-row="${before.current}"]`);
    const end = rows?.querySelector(`[data-row="${last}"]`);
    before.current = last;
    if (!rows || !old || !end || rows.scrollTop > -following) return;
    rows.scrollTop -= end.getBoundingClientRect().bottom - old.getBoundingClientRect().bottom;
  }, [scroller, last]);
}
