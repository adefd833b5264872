import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The folder of the workspace. */
export const root = resolve(import.meta.dirname, '..');

/** An executable of a development dependency of the workspace. */
export function binary(name: string): string {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** How a child process ended. */
export interface ProcessResult {
  readonly ok: boolean;
  /** What it wrote; empty when it wrote straight to the terminal. */
  readonly output: string;
  readonly seconds: number;
}

/** Where a child process writes and what it is told. */
export interface ProcessOptions {
  /** `terminal` shows output as it comes, `collect` keeps it, which is what commands running side by side need. */
  readonly output: 'terminal' | 'collect';
  readonly environment?: Record<string, string>;
}

/** Runs a command in the workspace to its end; never rejects. */
export function runProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<ProcessResult> {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: options.output === 'terminal' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.environment },
      shell: process.platform === 'win32',
    });
    let output = '';
    const finish = (ok: boolean) => done({ ok, output, seconds: (performance.now() - started) / 1000 });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
