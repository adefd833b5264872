import type { LossLedger } from '@pulse/client';
import type { Slot } from '../volume/chart-range.ts';

export type LossReason = LossLedger['entries'][number]['reason'];

/** What was lost in an hour or a day for one reason. */
export interface LossRow extends Slot {
  readonly reason: LossReason;
  readonly code: string | null;
  readonly count: number;
}

/** The ledger by hour or by day, newest first. */
export function lossRows(slots: readonly Slot[], entries: LossLedger['entries']): readonly LossRow[] {
  const rows = new Map<string, LossRow>();
  for (const { hour, reason, code, count } of entries) {
    const at = Date.parse(hour);
    const slot = slots.find(({ from, to }) => at >= Date.parse(from) && at < Date.parse(to));
    if (!slot) continue;
    const key = `${slot.from} ${reason} ${code}`;
    rows.set(key, { ...slot, reason, code, count: count + (rows.get(key)?.count ?? 0) });
  }
  return [...rows.values()].sort((a, b) => Date.parse(b.from) - Date.parse(a.from) || b.count - a.count);
}
