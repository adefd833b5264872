import type { EventFrame, FrameLedger } from '@pulse/testing';
import { expect } from 'vitest';
import { timelineOf } from './canonical-state.ts';

/** Position of a log frame: `pos` is `epoch.offset`. */
const offsetOf = ({ pos }: EventFrame) => Number(pos.split('.')[1]);

/**
 * Whoever has followed a session from some moment on has every entry since, once, in order, as the timeline has it.
 *
 * @returns how many entries that were
 */
export async function expectWholeLog(
  ledger: FrameLedger,
  { url, token, sessionId, by }: { url: string; token: string; sessionId: string; by: string },
): Promise<number> {
  const [first] = ledger.of(`session:${sessionId}`);
  if (!first) throw new Error(`${by} has received nothing`);
  const written = (await timelineOf(url, token, sessionId)).filter(
    ({ position }) => position > offsetOf(first),
  );
  const { entries } = ledger.session(sessionId);
  await ledger.until(() => entries.length >= written.length, `entry ${written.length} by ${by}`);
  expect({ by, problems: ledger.problems }).toEqual({ by, problems: [] });
  const told = entries.map((entry) => ({
    position: offsetOf(entry),
    event: entry.event,
    data: entry.data,
    ts: entry.ts,
  }));
  expect({ by, told }).toEqual({ by, told: written });
  return written.length;
}
