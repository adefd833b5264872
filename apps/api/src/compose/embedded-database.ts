import type { Log } from '@pulse/core';
import { type EmbeddedPostgres, type ServerExit, startEmbeddedPostgres } from '@pulse/db';

/** Restarts of a server that keeps dying unless it was killed, before Pulse gives up. */
const maximumRestarts = 5;
/** A server that stayed up so long has its restarts forgiven. */
const stableMilliseconds = 60_000;

export interface EmbeddedDatabase {
  /** The same for as long as this process lives: a restarted server takes the same port. */
  readonly connectionString: string;
  /** Ends the server and frees the data directory. */
  stop(): Promise<void>;
  /** Settles, with the reason, when the database is gone for good although nobody stopped it. */
  readonly failed: Promise<Error>;
}

/**
 * The embedded PostgreSQL, kept alive: when it ends by itself (out of memory, a stray kill), it is started again
 * on the same port, where the pool finds it. Meanwhile callers are answered 503 DB_UNAVAILABLE. A server that
 * dies again and again by itself is not restarted for ever: then something is wrong that a restart hides. One that was
 * killed is: nothing is wrong with it, and giving up would end what the kill only interrupted.
 */
export async function startEmbeddedDatabase(options: {
  readonly directory: string;
  readonly log: Log;
  /** For tests; the real one when absent. */
  readonly start?: typeof startEmbeddedPostgres;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}): Promise<EmbeddedDatabase> {
  const { directory, log, now, start = startEmbeddedPostgres } = options;
  const failed = Promise.withResolvers<Error>();
  let stopping = false;
  let restarts = 0;
  let current: EmbeddedPostgres = await start({ directory, log });
  let restarting: Promise<void> | undefined;
  const { connectionString, port } = current;

  function watch(server: EmbeddedPostgres): void {
    const startedAt = now();
    void server.exited.then((exit) => {
      if (exit.expected || stopping) return;
      if (now() - startedAt >= stableMilliseconds) restarts = 0;
      restarting = restart(exit);
    });
  }

  async function restart({ code, signal }: ServerExit): Promise<void> {
    if (signal !== 'SIGKILL') restarts += 1;
    if (restarts > maximumRestarts) {
      failed.resolve(new Error(`the embedded PostgreSQL ended ${restarts} times in a row`));
      return;
    }
    log.error({ code, signal, restarts }, 'the embedded PostgreSQL ended by itself; starting it again');
    try {
      current = await start({ directory, log, port });
      log.warn({ port }, 'the embedded PostgreSQL is back');
      watch(current);
    } catch (cause) {
      failed.resolve(
        new Error('the embedded PostgreSQL ended by itself and does not start again', { cause }),
      );
    }
  }

  watch(current);
  return {
    connectionString,
    failed: failed.promise,
    async stop() {
      stopping = true;
      await restarting; // a server that is just coming up is stopped too
      await current.stop();
    },
  };
}
