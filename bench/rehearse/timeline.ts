import type { RoomCounts } from './screen.ts';

const mostRows = 16;
const barWidth = 24;

/** Things that a rehearsal did, to be found in its timeline. */
export interface Act {
  readonly name: string;
  readonly at: number;
}

/**
 * The counts as the screen showed them, at even distances.
 *
 * @param times of performance.now(), in milliseconds
 */
export function renderTimeline(
  counts: readonly (RoomCounts & { readonly at: number })[],
  acts: readonly Act[],
  times: { readonly start: number; readonly end: number },
  expected: number,
): string {
  const step = Math.max(250, Math.ceil((times.end - times.start) / mostRows / 250) * 250);
  const rows: string[] = ['   seconds    joined  connected   answered'];
  let actsTold = 0;
  for (let at = times.start; at < times.end + step; at += step) {
    const now = counts.findLast((each) => each.at <= at);
    const { total = 0, connected = 0, answered = 0 } = now ?? {};
    const told = acts.slice(actsTold).filter((act) => act.at <= at);
    actsTold += told.length;
    const columns = [total, connected, answered].map((figure) => String(figure).padStart(10)).join(' ');
    const seconds = ((at - times.start) / 1_000).toFixed(1).padStart(7);
    rows.push(
      `   ${seconds} ${columns}  ${bar(connected / expected)} ${told.map(({ name }) => name).join(', ')}`.trimEnd(),
    );
  }
  return rows.join('\n');
}

/** How full the room is. */
function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * barWidth);
  return '█'.repeat(full) + '·'.repeat(barWidth - full);
}
