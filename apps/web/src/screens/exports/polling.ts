import type { Export } from '@pulse/client';

/** How long an export is looked at often; most are done by then. */
const soon = 15_000;
const often = 1_000;
const seldom = 5_000;

export const isOpen = ({ status }: Pick<Export, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/**
 * When to ask again how far exports have come: there is no live channel of an account that would tell.
 *
 * @returns milliseconds, or false while none is written
 */
export function askAgainIn(exports: readonly Export[], now: number): number | false {
  const open = exports.filter(isOpen);
  if (open.length === 0) return false;
  return open.some(({ createdAt }) => now - Date.parse(createdAt) < soon) ? often : seldom;
}
