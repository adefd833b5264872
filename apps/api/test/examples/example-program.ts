import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { FrameLedger } from '@pulse/testing';

const examples = path.join(import.meta.dirname, '../../../../examples');

/** All that join, vote, and watch the poll and the session. */
export const watchingPrograms = [
  'node-script/vote-and-watch.mjs',
  'ws/watch.mjs',
  'eventsource/watch.mjs',
  'graphql-ws/watch.mjs',
  'graphql-sse/watch.mjs',
  'socket-io/watch.mjs',
  'trpc/watch.ts',
];

/** A program of `examples/`, as its reader starts it. */
export interface ExampleProgram extends AsyncDisposable {
  /** Every frame that it has printed, folded: gaps, repetitions and steps back are its `problems`. */
  readonly ledger: FrameLedger;
  /** What it has printed for people. */
  readonly lines: readonly string[];
  /** How it ends by itself. */
  readonly exited: Promise<ExampleExit>;
  /** Ctrl-C. @returns how it ended */
  interrupt(): Promise<ExampleExit>;
}

interface ExampleExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** @param options.json whether it is to print frames, rather than lines for people */
export function runExample(
  file: string,
  options: { readonly url: string; readonly code: string; readonly json: boolean },
): ExampleProgram {
  const child = spawn(process.execPath, [path.join(examples, file), ...(options.json ? ['--json'] : [])], {
    cwd: examples,
    env: { PULSE_URL: options.url, CODE: options.code },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ledger = new FrameLedger();
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('{')) ledger.record(JSON.parse(line));
    else lines.push(line);
  });
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const interrupt = () => {
    child.kill('SIGINT');
    return exited;
  };
  return {
    ledger,
    lines,
    exited,
    interrupt,
    async [Symbol.asyncDispose]() {
      await interrupt();
    },
  };
}
