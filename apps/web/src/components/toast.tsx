import { useEffect, useState } from 'react';
import { useMessages } from '../messages/language.ts';
import { createStore, useStore } from '../store.ts';
import { Button } from './button.tsx';

interface Toast {
  readonly text: string;
  readonly bad?: boolean;
  /** What takes the action back. */
  readonly undo?: () => void;
  /** What is done for good once it can be taken back no more. */
  readonly settle?: () => void;
}

const shownFor = 8000;
const current = createStore<Toast | undefined>(undefined);

/** Says at the foot of the screen what has just been done, with a way back. */
export function toast(next: Toast): void {
  clearToast();
  current.set(next);
}

/** What it would take back has passed. */
export function clearToast(): void {
  const passed = current.get();
  current.set(undefined);
  passed?.settle?.();
}

/** Where toasts can be shown, the uppermost last. */
const places = createStore<readonly symbol[]>([]);

/** A screen has one, and a dialog one of its own: the page behind a dialog cannot be reached. */
export function Toasts() {
  const { t } = useMessages();
  const [place] = useState(() => Symbol('toasts'));
  const uppermost = useStore(places).at(-1) === place;
  const toasted = useStore(current);
  const shown = uppermost ? toasted : undefined;
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(clearToast, shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  useEffect(() => {
    places.set([...places.get(), place]);
    return () => {
      places.set(places.get().filter((other) => other !== place));
      // Who leaves the screen takes nothing back any more.
      if (places.get().length === 0 && current.get()?.settle) clearToast();
    };
  }, [place]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-6 z-50 flex justify-center px-4">
      {shown && (
        <div className="arrive pointer-events-auto flex min-h-12 items-center gap-3 rounded-lg bg-ink py-2 ps-4 pe-2 text-sm text-surface shadow-raised">
          <span className="pe-2">{shown.text}</span>
          {shown.undo && (
            <Button
              size="small"
              onClick={() => {
                current.set(undefined);
                shown.undo?.();
              }}
            >
              {t('app.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
