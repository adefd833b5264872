import { readConfig } from '@pulse/config';
import {
  type Catalogue,
  type Clock,
  type Log,
  type Random,
  silentLog,
  systemClock,
  systemRandom,
  uuidv7Ids,
} from '@pulse/core';
import type { Timers } from '@pulse/realtime';
import { createTestDatabase, type PostgresServer } from '@pulse/testing';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { type Composition, compose } from '../src/compose.ts';
import type { OverloadGauge } from '../src/ops/overload.ts';
import { createServer } from '../src/server.ts';

export interface TestServer extends AsyncDisposable {
  readonly url: string;
  readonly connectionString: string;
  readonly composition: Composition;
  /** For what only the inside shows, e.g. how many requests have arrived. */
  readonly app: FastifyInstance;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  readonly clock?: Clock;
  /** What join codes and secrets are drawn from. */
  readonly random?: Random;
  /** What is served; everything that Pulse does when absent. */
  readonly catalogue?: Catalogue;
  readonly log?: Log;
  /** One of `postgresServers()`; the embedded one when absent. */
  readonly postgres?: PostgresServer;
  /** A URL in place of a database of its own, e.g. through the fault proxy. */
  readonly connectionString?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** How long a header or a body may take, shorter than anybody would want to wait for. */
  readonly slowClientMilliseconds?: number;
  /** Says whether there is too much to do; nobody when absent. */
  readonly overload?: OverloadGauge;
  /** What the server waits with; the system's when absent. */
  readonly timers?: Timers;
  /** What live connections wait with, the hub's included; the system's when absent. */
  readonly liveTimers?: Timers;
}

/** Tests ask faster than people do, several at once on a few cores; those about limits set their own. */
const unhurried = { RATE_LIMIT_PER_SECOND: '0', DRAIN_GRACE_MS: '0', OVERLOAD_DELAY_MS: '0' };

/** The whole server on a free port with a migrated database of its own, as `main.ts` ties it together. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database =
    options.connectionString === undefined
      ? await createTestDatabase(options.postgres ? { server: options.postgres } : {})
      : undefined;
  const connectionString = options.connectionString ?? database?.connectionString ?? '';
  const clock = options.clock ?? systemClock;
  const config = readConfig({ ...unhurried, DATABASE_URL: connectionString, ...options.environment });
  const composition = await compose({
    config,
    secrets: {
      access: 'access-secret-of-the-tests-0123456789',
      refresh: 'refresh-secret-of-the-tests-012345678',
    },
    connectionString,
    clock,
    ids: uuidv7Ids(clock, systemRandom),
    random: options.random ?? systemRandom,
    log: options.log ?? silentLog,
    ...(options.catalogue === undefined ? {} : { catalogue: options.catalogue }),
    ...(options.liveTimers === undefined ? {} : { timers: options.liveTimers }),
  });
  const server = await createServer({
    composition: { ...composition, timers: options.timers ?? composition.timers },
    version: '0.0.0-test',
    allowedOrigins: config.server.corsOrigins,
    log: pino({ level: 'silent' }),
    traffic: config.traffic,
    ...(options.overload === undefined ? {} : { overload: options.overload }),
    ...(options.slowClientMilliseconds === undefined
      ? {}
      : { slowClientMilliseconds: options.slowClientMilliseconds }),
  });
  await server.app.listen({ host: '127.0.0.1', port: 0 });
  const address = server.app.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      await server.drain();
      await composition.close();
      await database?.drop();
    })();
    return stopped;
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    connectionString,
    composition,
    app: server.app,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
