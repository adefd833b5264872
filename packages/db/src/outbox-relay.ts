import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import type { Pool } from 'pg';
import { type LogEntry, logName } from './channel-log.ts';

/** A number of our own for the lock that makes the relay one; `pulse outbox` in ASCII, folded. */
export const relayLock = 0x70756f78;
export const relayBatchMaximum = 500;
/** A wake-up is lost when another node's commit made the event; this is how long that may cost. */
const pollMilliseconds = 1_000;
const retryMilliseconds = 500;

/** A log that advanced to `head`, by these entries. */
export interface RelayedLog {
  readonly channel: string;
  readonly log: string;
  readonly head: number;
  readonly entries: readonly LogEntry[];
}

export interface RelayedEvents {
  /** Logs that advanced, with their new heads. */
  readonly logs: readonly RelayedLog[];
  /** State made stale: channels, or items as `channel/key`. */
  readonly touches: readonly string[];
}

/** As `relay_outbox` answers. */
export interface RelayedRow {
  /** Grows in the order of recording. */
  readonly id: number;
  readonly name: string;
  readonly channel: string;
  readonly touches: readonly string[];
  readonly data: unknown;
  readonly at: Date;
  readonly staff_position: number;
  /** Null when it is the staff's alone. */
  readonly everyone_position: number | null;
}

/**
 * Moves recorded events to the channel logs: in id order, one relay at a time (an advisory lock; SKIP LOCKED
 * would reorder). Appending and removing from the outbox is one transaction, so a log holds an event exactly
 * once; the announcement after it may be lost with the process, and is only a wake-up.
 */
export function startOutboxRelay(options: {
  readonly pool: Pool;
  readonly onRelayed: (events: RelayedEvents) => void;
  readonly log: Log;
}): WakeableTask {
  return startWakeableTask({
    name: 'outbox relay',
    retryMilliseconds,
    log: options.log,
    async run() {
      for (;;) {
        const relayed = await relayBatch(options.pool);
        if (!relayed) return pollMilliseconds;
        options.onRelayed(relayed);
      }
    },
  });
}

async function relayBatch(pool: Pool): Promise<RelayedEvents | undefined> {
  const { rows } = await pool.query<RelayedRow>({
    name: 'relay_outbox',
    text: 'SELECT * FROM relay_outbox($1, $2)',
    values: [relayLock, relayBatchMaximum],
  });
  return rows.length === 0 ? undefined : relayedEvents(rows);
}

/** What was relayed, by log. */
export function relayedEvents(rows: readonly RelayedRow[]): RelayedEvents {
  return { logs: logsOf(rows), touches: [...new Set(rows.flatMap((row) => row.touches))] };
}

function logsOf(rows: readonly RelayedRow[]): readonly RelayedLog[] {
  const logs = new Map<string, { channel: string; log: string; head: number; entries: LogEntry[] }>();
  const append = (log: string, position: number, { channel, name: event, data, at }: RelayedRow) => {
    const key = logName(channel, log);
    const known = logs.get(key) ?? { channel, log, head: position, entries: [] };
    known.head = position;
    known.entries.push({ position, event, data, at });
    logs.set(key, known);
  };
  for (const row of rows) {
    append('staff', row.staff_position, row);
    if (row.everyone_position !== null) append('everyone', row.everyone_position, row);
  }
  return [...logs.values()];
}
