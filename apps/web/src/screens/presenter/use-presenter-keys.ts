import { useEffect, useRef } from 'react';

export interface PresenterKeys {
  readonly advance: () => void;
  readonly reveal: () => void;
  readonly hide: () => void;
  readonly fullscreen: () => void;
  readonly help: () => void;
  readonly compare: () => void;
  readonly questions: () => void;
  readonly nextSlide: () => void;
  readonly previousSlide: () => void;
}

/** Space, R, H, C, Q, F, ? and the arrows on the whole page, except while a control has the focus or a dialog is open. */
export function usePresenterKeys(keys: PresenterKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('[role="dialog"]')) return;
      const onControl = event.target instanceof Element && event.target.closest('button, a, select, input');
      if (onControl && (event.key === ' ' || event.key === 'Enter')) return;
      const action = keyActions[event.key.toLowerCase()];
      if (!action || (event.repeat && !action.endsWith('Slide'))) return;
      event.preventDefault();
      current.current[action]();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

const keyActions: Readonly<Partial<Record<string, keyof PresenterKeys>>> = {
  ' ': 'advance',
  pagedown: 'advance',
  r: 'reveal',
  h: 'hide',
  f: 'fullscreen',
  '?': 'help',
  c: 'compare',
  q: 'questions',
  arrowright: 'nextSlide',
  arrowleft: 'previousSlide',
};

export function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => undefined);
}
