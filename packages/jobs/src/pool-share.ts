import type { PgPool, PgPoolClient } from 'bullmq';
import type pg from 'pg';

/** A pool of which its lender takes back what was borrowed. */
export interface PoolShare extends PgPool {
  /** Cuts the connections that are out, whatever they wait for; from now on every question is refused. */
  withdraw(): void;
}

/** What one queue or worker of BullMQ has of the pool of all. Its `end` leaves the pool alone. */
export function sharePool(pool: pg.Pool): PoolShare {
  const borrowed = new Set<PgPoolClient>();
  let withdrawn = false;

  async function connect(): Promise<PgPoolClient> {
    if (withdrawn) throw new Error('the pool is withdrawn');
    // The type of BullMQ wants pg's as it was.
    const client = (await pool.connect()) as unknown as PgPoolClient;
    const giveBack = client.release;
    client.release = (destroy) => {
      // A connection that was taken back is given back once more by whoever had it.
      if (borrowed.delete(client)) giveBack.call(client, destroy);
    };
    borrowed.add(client);
    if (withdrawn) {
      client.release();
      throw new Error('the pool is withdrawn');
    }
    return client;
  }

  const share: PoolShare & { readonly options: { readonly keepAlive: boolean } } = {
    // BullMQ waits longer for a job on a connection whose loss is noticed.
    options: { keepAlive: pool.options.keepAlive ?? false },
    connect,
    async query(text, parameters) {
      const client = await connect();
      let failed = true;
      try {
        const result = await client.query(text, parameters);
        failed = false;
        // biome-ignore lint/suspicious/noExplicitAny: the rows have the type that BullMQ expects of its own SQL.
        return result as any;
      } finally {
        client.release(failed);
      }
    },
    async end() {},
    // Nothing is heard of idle connections: BullMQ would take their loss for its own, and never stops listening.
    on: () => share,
    removeAllListeners: () => share,
    withdraw() {
      withdrawn = true;
      for (const client of borrowed) client.release(true);
    },
  };
  return share;
}
