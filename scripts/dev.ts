import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './run-process.ts';

/*
 * `npm run dev`: the server, restarted when its sources change, and the web app, rebuilt when its sources change.
 * Ctrl-C stops both; when one ends by itself the other is stopped too.
 */
const vite = join(root, 'apps/web/node_modules/vite/bin/vite.js');
const processes = [
  start('api', root, ['--watch', '--watch-preserve-output', 'apps/api/src/main.ts']),
  start('web', join(root, 'apps/web'), [vite, 'build', '--watch', '--mode', 'development']),
];
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => stop(stopping ? 'SIGKILL' : 'SIGTERM'));
}

const codes = await Promise.all(processes.map(({ ended }) => ended));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function start(
  name: string,
  directory: string,
  args: string[],
): { child: ChildProcess; ended: Promise<number> } {
  const child = spawn(process.execPath, args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => console.log(`${name} │ ${line}`));
  }
  const ended = new Promise<number>((done) => {
    child.on('close', (code) => {
      const wasAsked = stopping;
      if (!wasAsked) console.log(`${name} │ ended with code ${code}; stopping the rest`);
      stop('SIGTERM');
      done(wasAsked ? 0 : code || 1);
    });
  });
  return { child, ended };
}

function stop(signal: NodeJS.Signals): void {
  stopping = true;
  for (const { child } of processes) if (child.exitCode === null) child.kill(signal);
}
