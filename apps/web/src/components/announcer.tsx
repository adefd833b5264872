import { createStore, useStore } from '../store.ts';

/** Screen readers are told at most so often; between, only the newest waits. */
const quiet = 1500;
const spoken = createStore('');
let waiting: string | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says something politely to screen readers. */
export function announce(text: string): void {
  waiting = text;
  if (timer !== undefined) return;
  speakWaiting();
}

function speakWaiting(): void {
  timer = undefined;
  if (waiting === undefined) return;
  // The same sentence twice is no change to the page, so nothing would be read; a final space makes it one.
  spoken.set(waiting === spoken.get() ? `${waiting}\u00a0` : waiting);
  waiting = undefined;
  timer = setTimeout(speakWaiting, quiet);
}

export function Announcer() {
  const text = useStore(spoken);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {text}
    </div>
  );
}
