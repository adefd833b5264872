import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, readlink, realpath } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** `apps/api/src/main.ts` as a process of its own, as an operator starts it. */
export interface PulseProcess {
  readonly url: string;
  readonly pid: number;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  readonly running: boolean;
  /** Everything that it has printed. */
  output(): string;
  kill(signal: NodeJS.Signals): void;
  /** Waits until it is ready. @throws with its output when it ends before */
  ready(): Promise<void>;
}

const program = path.join(import.meta.dirname, '../src/main.ts');

/** Nothing else of the caller's environment: a variable set there must not decide what is tested. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** `environment`: variables beside those that every test has. */
export function startPulse(options: {
  readonly dataDirectory: string;
  readonly port: number;
  readonly environment?: Readonly<Record<string, string>>;
}): PulseProcess {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: systemPath,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: String(options.port),
      PULSE_DATA_DIR: options.dataDirectory,
      PULSE_SEED_DEMO: 'false',
      ...options.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  const url = `http://127.0.0.1:${options.port}`;
  const running = () => child.exitCode === null && child.signalCode === null;
  return {
    url,
    pid: child.pid ?? 0,
    exited,
    get running() {
      return running();
    },
    output: () => output,
    kill: (signal) => void child.kill(signal),
    async ready() {
      while (!(await isReady(url))) {
        if (!running()) throw new Error(`Pulse ended before it was ready:\n${output}`);
        await sleep(25);
      }
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A port that is free now and keeps its number over restarts. */
export async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** The postmaster that a data directory names, which may be dead; undefined while there is none. */
export async function postmasterOf(dataDirectory: string): Promise<number | undefined> {
  const file = path.join(dataDirectory, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return Number.parseInt(text, 10) || undefined;
}

/** Process ids of every PostgreSQL process that works in a data directory. */
export async function postgresProcesses(dataDirectory: string): Promise<number[]> {
  const cluster = path.join(await realpath(dataDirectory), 'postgres');
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const places = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, index) => places[index] === cluster);
}
