import type { Export } from '@pulse/client';

/** How long an export is looked at often; most are done by then. */
const soon = 15_000;
const often = 1_000;
const seldom = 5_000;

export const isOpen = ({ status }: Pick<Export, 'status'>): boolean =>
  status === 'queued' || status === 'running';

/**
 * When to ask again how far exports have come. The account's own are told of by its channel; they are asked for all the
 * same, seldom, should that be away.
 *
 * @returns milliseconds, or false while none is written
 */
export function askAgainIn(exports: readonly Export[], userId: string, now: number): number | false {
  const open = exports.filter(isOpen);
  if (open.length === 0) return false;
  const others = open.filter(({ createdBy }) => createdBy !== userId);
  return others.some(({ createdAt }) => now - Date.parse(createdAt) < soon) ? often : seldom;
}
