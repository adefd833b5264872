import { spawn } from 'node:child_process';
import type { Log } from '@pulse/core';
import type { PostgresBinaries } from './binaries.ts';
import type { Launcher } from './launcher.ts';
import { createServerLog, LINE_PREFIX } from './server-log.ts';

/** How a server ended. */
export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether it ended because `stop` was called. */
  readonly expected: boolean;
}

export interface ServerProcess {
  readonly pid: number;
  readonly exited: Promise<ServerExit>;
  /** Fast shutdown; after ten seconds immediate shutdown; after five more by force. */
  stop(): Promise<void>;
}

/** A server that ended before it accepted connections. */
export class ServerStartFailed extends Error {
  override readonly name = 'ServerStartFailed';
  /** Messages of the server, oldest first. */
  readonly messages: readonly string[];
  /** Whether somebody killed it, or the kernel for want of memory: it said nothing against starting. */
  readonly killed: boolean;
  constructor(messages: readonly string[], killed: boolean) {
    super(messages.findLast((message) => message.startsWith('FATAL')) ?? messages.at(-1) ?? 'no message');
    this.messages = messages;
    this.killed = killed;
  }
}

export interface ServerParameters {
  readonly binaries: PostgresBinaries;
  readonly launcher: Launcher;
  readonly cluster: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** Milliseconds for a start; recovery after a crash replays the log and may take its time. */
const START_TIMEOUT = 120_000;

/**
 * Starts a postmaster and waits until it accepts connections.
 *
 * @throws {ServerStartFailed}
 */
export async function startServer(parameters: ServerParameters): Promise<ServerProcess> {
  const { binaries, launcher, cluster, port, settings, log } = parameters;
  const all: Record<string, string> = {
    ...settings,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    log_destination: 'stderr',
    logging_collector: 'off',
    log_line_prefix: LINE_PREFIX,
    lc_messages: 'C',
  };
  const [program = binaries.postgres, ...rest] = [
    ...launcher.command,
    binaries.postgres,
    '-D',
    cluster,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const child = spawn(program, rest, {
    cwd: cluster,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A group of its own: Ctrl-C reaches every process of the terminal's group, and the database must
    // outlive the requests that Pulse still finishes.
    detached: process.platform !== 'win32',
  });
  let stopping = false;
  const messages: string[] = [];
  const ready = Promise.withResolvers<void>();
  const exit = Promise.withResolvers<ServerExit>();
  const read = createServerLog(log, (severity, message) => {
    if (severity !== '' && /ready to accept connections/.test(message)) ready.resolve();
    if (messages.length < 100) messages.push(`${severity} ${message}`.trim());
  });
  child.stderr.setEncoding('utf8').on('data', read);
  child.on('error', (error) => {
    messages.push(error.message);
    exit.resolve({ code: null, signal: null, expected: stopping });
  });
  // `close` follows the last byte of stderr, but backends hold stderr too: do not wait for them for ever.
  child.on('close', (code, signal) => exit.resolve({ code, signal, expected: stopping }));
  child.on('exit', (code, signal) => {
    setTimeout(() => exit.resolve({ code, signal, expected: stopping }), 500).unref();
  });

  const timer = setTimeout(() => child.kill('SIGQUIT'), START_TIMEOUT);
  const failed = await Promise.race([ready.promise, exit.promise]);
  clearTimeout(timer);
  if (failed || child.pid === undefined) throw new ServerStartFailed(messages, failed?.signal === 'SIGKILL');

  const stop = async () => {
    stopping = true;
    for (const [signal, milliseconds] of SHUTDOWN) {
      child.kill(signal);
      if (await settlesWithin(exit.promise, milliseconds)) return;
    }
  };
  return { pid: child.pid, exited: exit.promise, stop };
}

/** Signals of PostgreSQL's shutdown modes and how long each may take, in milliseconds. */
const SHUTDOWN = [
  ['SIGINT', 10_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

function settlesWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), milliseconds);
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
