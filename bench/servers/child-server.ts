import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { cores, pinnedCommand } from '../measure/affinity.ts';

/** A server under test: a process of its own, on a core of its own. */
export interface ChildServer extends AsyncDisposable {
  /** On 127.0.0.1. */
  readonly port: number;
  readonly pid: number;
  /** @throws with its output when it has ended by itself */
  assertRunning(): void;
}

/** Nothing else of the caller's environment: a variable set there must not decide what is measured. */
const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const startSeconds = 60;
const stopMilliseconds = 40_000;

/**
 * Starts a program with Node and waits until it takes connections.
 *
 * @throws with the program's output when it ends before, or takes longer than a minute
 */
export async function startChildServer(options: {
  readonly name: string;
  readonly program: string;
  /** For Node itself. */
  readonly nodeArguments?: readonly string[];
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
}): Promise<ChildServer> {
  const { name, program, port, environment, nodeArguments = [] } = options;
  const [command = '', ...rest] = pinnedCommand(cores.server, [process.execPath, ...nodeArguments, program]);
  const child = spawn(command, rest, {
    env: { PATH: systemPath, PORT: String(port), NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000);
    });
  }
  const closed = once(child, 'close');
  const running = () => child.exitCode === null && child.signalCode === null;
  const assertRunning = () => {
    if (!running()) throw new Error(`${name} ended by itself:\n${output}`);
  };
  const stop = async () => {
    if (!running()) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
    await closed;
    clearTimeout(force);
  };
  try {
    const deadline = performance.now() + startSeconds * 1_000;
    while (!(await accepts(port))) {
      assertRunning();
      if (performance.now() > deadline) throw new Error(`${name} does not start:\n${output}`);
      await sleep(25);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  // taskset becomes the program it starts, so this is Node's own.
  return { port, pid: child.pid ?? 0, assertRunning, [Symbol.asyncDispose]: stop };
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
