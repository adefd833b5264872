import { type Log, startWakeableTask, type WakeableTask } from '@pulse/core';
import type { Pool, PoolClient } from 'pg';
import { type LogEntry, logName } from './channel-log.ts';

/** A number of our own for the lock that makes the relay one; `pulse outbox` in ASCII, folded. */
export const relayLock = 0x70756f78;
const maximumBatch = 500;
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

interface OutboxRow {
  readonly id: number;
  readonly name: string;
  readonly channel: string;
  readonly audience: string;
  readonly touches: string[];
  readonly data: unknown;
  /** When it is relayed: the transaction's time, in whole milliseconds as the log keeps it. */
  readonly at: Date;
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
      `SELECT id, name, channel, audience, touches, data, date_trunc('milliseconds', now()) AS at
       FROM outbox ORDER BY id LIMIT $1`,
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
  const logs = new Map<
    string,
    { readonly channel: string; readonly log: string; readonly rows: OutboxRow[] }
  >();
  for (const row of rows) {
    for (const log of row.audience === 'everyone' ? ['staff', 'everyone'] : ['staff']) {
      const name = logName(row.channel, log);
      const known = logs.get(name) ?? { channel: row.channel, log, rows: [] };
      known.rows.push(row);
      logs.set(name, known);
    }
  }
  const heads = await reserve(client, logs);
  const relayed = [...logs].map(([name, { channel, log, rows: appended }]) => {
    const head = heads.get(name) ?? 0;
    const entries = appended.map(({ name: event, data, at }, index) => ({
      position: head - appended.length + index + 1,
      event,
      data,
      at,
    }));
    return { channel, log, head, entries };
  });
  await insert(client, relayed);
  return relayed;
}

/** Moves the heads on. @returns where they are now, by name */
async function reserve(
  client: PoolClient,
  logs: ReadonlyMap<string, { readonly rows: readonly unknown[] }>,
): Promise<ReadonlyMap<string, number>> {
  // In the order of names, so that two writers of heads can never wait for each other in a circle.
  const names = [...logs.keys()].sort();
  const { rows } = await client.query<{ channel: string; head: number }>(
    `INSERT INTO channel_heads AS h (channel, head)
     SELECT * FROM unnest($1::text[], $2::bigint[])
     ON CONFLICT (channel) DO UPDATE SET head = h.head + excluded.head
     RETURNING channel, head`,
    [names, names.map((name) => logs.get(name)?.rows.length ?? 0)],
  );
  return new Map(rows.map(({ channel, head }) => [channel, head]));
}

async function insert(client: PoolClient, logs: readonly RelayedLog[]): Promise<void> {
  const written = new Map<unknown, string>();
  const json = (data: unknown) => {
    const known = written.get(data) ?? JSON.stringify(data);
    written.set(data, known);
    return known;
  };
  const rows = logs.flatMap(({ channel, log, entries }) =>
    entries.map((entry) => ({ ...entry, name: logName(channel, log) })),
  );
  await client.query(
    `INSERT INTO channel_log (channel, position, name, data, at)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[], $4::jsonb[], $5::timestamptz[])`,
    [
      rows.map(({ name }) => name),
      rows.map(({ position }) => position),
      rows.map(({ event }) => event),
      rows.map(({ data }) => json(data)),
      rows.map(({ at }) => at),
    ],
  );
}
