import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus into a form's first wrong field whenever another attempt has found one. */
export function useFocusOnWrong(attempt: number): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);
  return form;
}
