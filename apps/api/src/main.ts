import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { ConfigError, readConfigFromProcess, resolveSecrets } from '@pulse/config';
import { systemClock, systemRandom, uuidv7Ids } from '@pulse/core';
import { DataDirectoryInUse, EmbeddedPostgresError, migrate } from '@pulse/db';
import { systemTimers } from '@pulse/realtime';
import { startEmbeddedDatabase } from './compose/embedded-database.ts';
import { seedDemo } from './compose/seed-demo.ts';
import { compose } from './compose.ts';
import { createLogger } from './ops/logger.ts';
import { createServer } from './server.ts';

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Connections that may wait to be accepted: a lecture hall comes back at once. Linux caps it at somaxconn, 4,096. */
const backlog = 4_096;

async function main(): Promise<void> {
  const config = readConfigFromProcess();
  const log = createLogger(config.logging);
  for (const warning of config.warnings) log.warn({}, warning);

  // The data directory's lock comes first: a second start must not touch what the first one uses.
  const embedded = config.database.url
    ? undefined
    : await startEmbeddedDatabase({ directory: config.server.dataDirectory, log, now: systemTimers.now });
  const secrets = await resolveSecrets(config, config.server.dataDirectory);
  const connectionString = config.database.url ?? embedded?.connectionString ?? '';
  const { applied } = await migrate(config.database.directUrl ?? connectionString, undefined, { log });
  if (applied.length > 0) log.info({ migrations: applied }, 'migrations applied');

  const clock = systemClock;
  const composition = await compose({
    config,
    secrets,
    connectionString,
    clock,
    ids: uuidv7Ids(clock, systemRandom),
    random: systemRandom,
    log,
  });
  const server = await createServer({
    composition,
    version,
    allowedOrigins: [
      ...config.server.corsOrigins,
      ...(config.server.publicUrl ? [config.server.publicUrl] : []),
    ],
    log,
    traffic: config.traffic,
  });

  let stopping = false;
  const stop = async (reason: string, exitCode: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    const deadline = setTimeout(() => {
      log.error({}, 'stopping took too long; leaving what is left');
      process.exit(1);
    }, config.server.shutdownTimeoutMs);
    let outcome = exitCode;
    // Each step is tried whatever became of the one before: PostgreSQL is stopped in order even so.
    for (const step of [server.drain, composition.close, embedded?.stop]) {
      try {
        await step?.();
      } catch (error) {
        log.error({ err: error }, 'a step of stopping failed');
        outcome = 1;
      }
    }
    clearTimeout(deadline);
    log.info({}, 'stopped');
    process.exit(outcome);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal, 0));
  embedded?.failed.then((error) => {
    log.error({ err: error }, 'the database is gone');
    void stop(error.message, 1);
  });

  await server.app.listen({ host: config.server.host, port: config.server.port, backlog });
  const addresses = addressesOf(server.app.server.address(), config.server.publicUrl);
  const demo = config.seed.demo ? await seedDemo(composition) : undefined;
  announce(addresses, demo);
}

/** Where people reach this server: here, and from a phone in the same network. */
function addressesOf(
  address: ReturnType<import('node:net').Server['address']>,
  publicUrl: string | undefined,
) {
  const { port, address: host } = typeof address === 'object' && address ? address : { port: 0, address: '' };
  const everywhere = host === '0.0.0.0' || host === '::';
  const network = Object.values(networkInterfaces())
    .flat()
    .find((each) => each && each.family === 'IPv4' && !each.internal);
  return {
    local: publicUrl ?? `http://${everywhere ? 'localhost' : host}:${port}`,
    network: !publicUrl && everywhere && network ? `http://${network.address}:${port}` : undefined,
  };
}

/** For the person who typed the command, so not a log line. */
function announce(
  addresses: { readonly local: string; readonly network: string | undefined },
  demo: { readonly code: string; readonly email: string; readonly password: string | undefined } | undefined,
): void {
  const lines = [
    '',
    `  Pulse ${version} is running`,
    '',
    `  Open          ${addresses.local}`,
    ...(addresses.network ? [`  On a phone    ${addresses.network}   (same network)`] : []),
    ...(demo
      ? [
          `  Demo session  ${addresses.network ?? addresses.local}/j/${demo.code}`,
          `  Big screen    ${addresses.local}/present/${demo.code}`,
          `  Demo host     ${demo.email}${demo.password ? `  password ${demo.password}` : '  (password as printed at the first start)'}`,
        ]
      : []),
    '',
    '  Stop with Ctrl+C.',
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

main().catch((error: unknown) => {
  // One clear line for what an operator can mend, the whole story for what only we can.
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const problem = code === 'EACCES' ? 'may not be opened by this user' : 'is in use';
    process.stderr.write(`Port ${port} ${problem}: set another PORT, or stop what uses it.\n`);
    process.exit(1);
  }
  const expected =
    error instanceof ConfigError ||
    error instanceof DataDirectoryInUse ||
    error instanceof EmbeddedPostgresError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
});
