import { useEffect } from 'react';
import { useMessages } from '../messages/language.ts';
import { createStore, useStore } from '../store.ts';
import { Button } from './button.tsx';

interface Toast {
  readonly text: string;
  readonly bad?: boolean;
  /** What takes the action back. */
  readonly undo?: () => void;
}

const shownFor = 8000;
const current = createStore<Toast | undefined>(undefined);

/** Says at the foot of the screen what has just been done, with a way back. */
export function toast(next: Toast): void {
  current.set(next);
}

/** What it would take back has passed. */
export function clearToast(): void {
  current.set(undefined);
}

export function Toasts() {
  const { t } = useMessages();
  const shown = useStore(current);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => current.set(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-6 z-50 flex justify-center px-4">
      {shown && (
        <div className="arrive pointer-events-auto flex min-h-12 items-center gap-3 rounded-lg bg-ink py-2 ps-4 pe-2 text-sm text-surface shadow-raised">
          <span className="pe-2">{shown.text}</span>
          {shown.undo && (
            <Button
              size="small"
              onClick={() => {
                shown.undo?.();
                current.set(undefined);
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
