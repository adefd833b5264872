import { randomBytes } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPort, postgresProcesses } from '../../apps/api/test/pulse-process.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { cores, pinProcesses } from '../measure/affinity.ts';
import { type RestClient, restClient } from '../wire/rest-client.ts';
import { type ChildServer, startChildServer } from './child-server.ts';

/** Pulse as its operator starts it, with a host, a live session and an open poll in it. */
export interface PulseServer extends ChildServer {
  readonly sessionId: string;
  readonly code: string;
  readonly pollId: string;
  readonly optionIds: readonly string[];
  readonly hostToken: string;
  readonly host: RestClient;
  /** Tokens of so many people who join now. */
  join(count: number): Promise<readonly string[]>;
  /** Every process of its PostgreSQL, now. */
  databasePids(): Promise<readonly number[]>;
}

/** As `npm start` has it: `node …arguments apps/api/src/main.ts`. */
const [, ...nodeArguments] = packageJson.scripts.start.split(' ');
const program = path.join(import.meta.dirname, '../..', nodeArguments.pop() ?? '');
const secret = () => randomBytes(36).toString('base64');

/**
 * Starts what `npm start` does with its embedded PostgreSQL in a fresh data directory of the temporary folder.
 * Limits that guard against single callers are lifted by their variables, since a load generator is one;
 * durability and the guard against overload stay as they are by default.
 */
export async function startPulseServer(
  options: {
    /** In place of its embedded PostgreSQL; its processes are then the caller's. */
    readonly databaseUrl?: string;
  } = {},
): Promise<PulseServer> {
  const dataDirectory = await realpath(await mkdtemp(path.join(tmpdir(), 'pulse-bench-')));
  const removeDirectory = () => rm(dataDirectory, { recursive: true, force: true });
  let server: ChildServer | undefined;
  try {
    const port = await findPort();
    server = await startChildServer({
      name: 'Pulse',
      nodeArguments,
      program,
      port,
      environment: {
        HOST: '127.0.0.1',
        PULSE_DATA_DIR: dataDirectory,
        JWT_ACCESS_SECRET: secret(),
        JWT_REFRESH_SECRET: secret(),
        JWT_ACCESS_EXPIRES: '12h',
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_SECOND: '0',
        INGEST_EVENTS_PER_SECOND: '0',
        DRAIN_GRACE_MS: '0',
        ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
      },
    });
    await untilReady(server);
    const databasePids = () => postgresProcesses(dataDirectory);
    // It was started on the server's core, as its child; backends to come follow the postmaster.
    await pinProcesses(cores.load, await databasePids());
    const room = await makeRoom(`http://127.0.0.1:${port}`);
    const running = server;
    return {
      ...running,
      ...room,
      databasePids,
      async [Symbol.asyncDispose]() {
        await running[Symbol.asyncDispose]();
        await removeDirectory();
      },
    };
  } catch (error) {
    await server?.[Symbol.asyncDispose]();
    await removeDirectory();
    throw error;
  }
}

async function untilReady(server: ChildServer): Promise<void> {
  while (!(await fetch(`http://127.0.0.1:${server.port}/health/ready`)).ok) {
    server.assertRunning();
    await sleep(25);
  }
}

/** A host, a session that is live and a poll that is open. */
async function makeRoom(url: string) {
  const { accessToken } = await restClient(url).post<{ accessToken: string }>('/auth/register', {
    email: 'host@example.org',
    password: secret(),
    name: 'Host',
  });
  const host = restClient(url, accessToken);
  const session = await host.post<{ id: string; code: string }>('/sessions', { title: 'Bench' });
  await host.post(`/sessions/${session.id}/start`);
  const poll = await host.post<{ id: string; options: { id: string }[] }>(`/sessions/${session.id}/polls`, {
    kind: 'single',
    title: 'Which one?',
    options: [{ text: 'A' }, { text: 'B' }, { text: 'C' }, { text: 'D' }],
  });
  await host.post(`/polls/${poll.id}/open`);
  return {
    sessionId: session.id,
    code: session.code,
    pollId: poll.id,
    optionIds: poll.options.map(({ id }) => id),
    hostToken: accessToken,
    host,
    async join(count: number) {
      const tokens: string[] = [];
      for (let index = 0; index < count; index += 1) {
        tokens.push((await restClient(url).post<{ token: string }>('/join', { code: session.code })).token);
      }
      return tokens;
    },
  };
}
