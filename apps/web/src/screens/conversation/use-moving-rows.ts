import { type RefObject, useLayoutEffect, useRef } from 'react';

const duration = 200;

/**
 * Lets a list's rows glide to their new places instead of jumping when their order changes, so that the eye can
 * follow the row it was reading. Rows are told apart by `data-row`.
 */
export function useMovingRows(order: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const places = useRef(new Map<string, number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves the rows
  useLayoutEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const next = new Map<string, number>();
    for (const row of list.current?.children ?? []) {
      if (!(row instanceof HTMLElement) || row.dataset.row === undefined) continue;
      const before = places.current.get(row.dataset.row);
      next.set(row.dataset.row, row.offsetTop);
      const distance = before === undefined ? 0 : before - row.offsetTop;
      if (distance === 0 || still) continue;
      row.animate([{ transform: `translateY(${distance}px)` }, { transform: 'none' }], {
        duration,
        easing: 'ease-out',
      });
    }
    places.current = next;
  }, [order]);
  return list;
}
