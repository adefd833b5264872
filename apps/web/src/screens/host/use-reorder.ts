import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** `order` is what the list looks like while something is dragged; undefined when nothing is. */
export interface Reorder {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly dragged: string | undefined;
  readonly order: readonly string[] | undefined;
  /** For the pointer on an item's handle. */
  readonly grab: (event: PointerEvent, id: string) => void;
}

/**
 * Dragging the items of a list by their handles. While dragging, CSS `order` moves the rows and the document stays
 * as it is, so that nothing loses focus or pointer.
 *
 * @param ids in their present order; each item of the list carries its own as `data-id`
 */
export function useReorder(
  ids: readonly string[],
  onMove: (order: readonly string[], id: string) => void,
): Reorder {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ id: string; order: readonly string[] }>();
  const present = useRef({ ids, onMove });
  present.current = { ids, onMove };
  const id = drag?.id;

  useEffect(() => {
    if (id === undefined) return;
    const move = (event: globalThis.PointerEvent) => {
      setDrag({ id, order: orderAt(list.current, present.current.ids, id, event.clientY) });
    };
    const drop = (event: globalThis.PointerEvent) => {
      // Not the order as last drawn: a drop may come before the last move has been.
      const order = orderAt(list.current, present.current.ids, id, event.clientY);
      setDrag(undefined);
      if (order.join() !== present.current.ids.join()) present.current.onMove(order, id);
    };
    const cancel = () => setDrag(undefined);
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && cancel();
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', cancel);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      removeEventListener('keydown', onKey);
    };
  }, [id]);

  return {
    list,
    dragged: id,
    order: drag?.order,
    grab(event, grabbed) {
      if (event.button !== 0) return;
      event.preventDefault();
      setDrag({ id: grabbed, order: ids });
    },
  };
}

/** The dragged one goes behind all others whose middle lies above the pointer. */
function orderAt(list: HTMLElement | null, ids: readonly string[], id: string, y: number): readonly string[] {
  const middles = new Map<string, number>();
  for (const item of list?.querySelectorAll<HTMLElement>('[data-id]') ?? []) {
    const box = item.getBoundingClientRect();
    middles.set(item.dataset.id ?? '', box.top + box.height / 2);
  }
  const others = ids
    .filter((other) => other !== id)
    .sort((one, other) => at(middles, one) - at(middles, other));
  const above = others.filter((other) => at(middles, other) < y).length;
  return others.toSpliced(above, 0, id);
}

const at = (middles: ReadonlyMap<string, number>, id: string): number => middles.get(id) ?? 0;
