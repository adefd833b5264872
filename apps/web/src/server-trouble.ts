import { isPulseError, isRefusedForNow } from '@pulse/client';
import { createStore } from './store.ts';

/** Why the server does not do what it is asked for the moment; it passes without anybody doing anything. */
export interface ServerTrouble {
  readonly kind: 'limited' | 'restarting' | 'overloaded' | 'unreachable';
  /** When the next try makes sense, by this device's clock; undefined while a live connection is looking. */
  readonly until: number | undefined;
}

export const serverTrouble = createStore<ServerTrouble | undefined>(undefined);

/** What nobody asks again, e.g. after a host's click, is forgotten so long after its time. */
const lingering = 4000;
let timer: ReturnType<typeof setTimeout> | undefined;

const kinds: Readonly<Partial<Record<string, ServerTrouble['kind']>>> = {
  RATE_LIMITED: 'limited',
  SHUTTING_DOWN: 'restarting',
  DB_UNAVAILABLE: 'restarting',
};

/** Takes note of a refusal; an answer of any other kind means that the server is well. */
export function noteFailure(error: unknown): void {
  // An author's own quota says nothing about the server, and is told where they write.
  if (isRefusedForNow(error) && error.code !== 'MESSAGE_QUOTA_EXCEEDED') {
    noteTrouble(kinds[error.code] ?? 'overloaded', Date.now() + (error.retryAfter ?? 1) * 1000);
  } else if (isPulseError(error)) noteWell();
}

/** @param until see {@link ServerTrouble.until} */
export function noteTrouble(kind: ServerTrouble['kind'], until: number | undefined): void {
  const current = serverTrouble.get();
  // The live connection finds out when a restart is over; a request in between knows less.
  if (current?.kind === 'restarting' && current.until === undefined) return;
  clearTimeout(timer);
  serverTrouble.set({ kind, until });
  if (until !== undefined) timer = setTimeout(noteWell, until - Date.now() + lingering);
}

export function noteWell(): void {
  clearTimeout(timer);
  serverTrouble.set(undefined);
}
