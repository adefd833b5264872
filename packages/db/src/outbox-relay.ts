import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import type { Pool, PoolClient } from 'pg';
import { logName } from './channel-log.ts';

/** A number of our own for the lock that makes the relay one; `pulse outbox` in ASCII, folded. */
export const relayLock = 0x70756f78;
const maximumBatch = 500;
/** A wake-up is lost when another node's commit made the event; this is how long that may cost. */
const pollMilliseconds = 1_000;
const retryMilliseconds = 500;

export interface RelayedEvents {
  /** Logs that advanced, with their new heads. */
  readonly logs: readonly { readonly channel: string; readonly log: string; readonly head: number }[];
  /** State made stale: channels, or items as `channel/key`. */
  readonly touches: readonly string[];
}

interface OutboxRow {
  readonly id: number;
  readonly name: string;
  readonly channel: string;
  readonly audience: string;
  readonly touches: string[];
  readonly data: unknown;
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
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [relayLock]);
    const { rows } = await client.query<OutboxRow>(
      'SELECT id, name, channel, audience, touches, data FROM outbox ORDER BY id LIMIT $1',
      [maximumBatch],
    );
    const logs = rows.length > 0 ? await append(client, rows) : [];
    if (rows.length > 0) {
      await client.query('DELETE FROM outbox WHERE id = ANY ($1)', [rows.map(({ id }) => id)]);
    }
    await client.query('COMMIT');
    client.release();
    return rows.length === 0
      ? undefined
      : { logs, touches: [...new Set(rows.flatMap((row) => row.touches))] };
  } catch (error) {
    // The connection's state is not known: it is closed rather than given back.
    client.release(true);
    throw error;
  }
}

/** The staff hears everything; what is for everyone goes to both logs. */
async function append(client: PoolClient, rows: readonly OutboxRow[]): Promise<RelayedEvents['logs']> {
  const entries = rows.flatMap((row) =>
    (row.audience === 'everyone' ? ['staff', 'everyone'] : ['staff']).map((log) => ({ row, log })),
  );
  const counts = new Map<string, { channel: string; log: string; count: number }>();
  for (const { row, log } of entries) {
    const name = logName(row.channel, log);
    const known = counts.get(name) ?? { channel: row.channel, log, count: 0 };
    known.count += 1;
    counts.set(name, known);
  }
  // In the order of names, so that two writers of heads can never wait for each other in a circle.
  const names = [...counts.keys()].sort();
  const { rows: heads } = await client.query<{ channel: string; head: number }>(
    `INSERT INTO channel_heads AS h (channel, head)
     SELECT * FROM unnest($1::text[], $2::bigint[])
     ON CONFLICT (channel) DO UPDATE SET head = h.head + excluded.head
     RETURNING channel, head`,
    [names, names.map((name) => counts.get(name)?.count ?? 0)],
  );
  const headOf = new Map(heads.map(({ channel, head }) => [channel, head]));
  const next = new Map(names.map((name) => [name, (headOf.get(name) ?? 0) - (counts.get(name)?.count ?? 0)]));
  const positions = entries.map(({ row, log }) => {
    const name = logName(row.channel, log);
    const position = (next.get(name) ?? 0) + 1;
    next.set(name, position);
    return position;
  });
  await client.query(
    `INSERT INTO channel_log (channel, position, name, data)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::jsonb[])`,
    [
      entries.map(({ row, log }) => logName(row.channel, log)),
      positions,
      entries.map(({ row }) => row.name),
      entries.map(({ row }) => JSON.stringify(row.data)),
    ],
  );
  return names.map((name) => {
    const { channel, log } = counts.get(name) ?? { channel: name, log: '' };
    return { channel, log, head: headOf.get(name) ?? 0 };
  });
}
