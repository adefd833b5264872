import type { Log } from '@pulse/core';

/** `log_line_prefix` that {@link createServerLog} reads: SQLSTATE, kind of process, process id. */
export const LINE_PREFIX = '%e\t%b\t%p\t';

type Level = keyof Log;

/**
 * A failing statement (ERROR) and a refused client (FATAL of a client backend) are reported by whoever sent
 * it; here they are only worth a warning. FATAL of the server itself and PANIC are failures.
 */
const LEVELS: Readonly<Record<string, Level>> = {
  DEBUG: 'debug',
  LOG: 'debug',
  INFO: 'debug',
  NOTICE: 'debug',
  WARNING: 'warn',
  ERROR: 'warn',
  FATAL: 'error',
  PANIC: 'error',
};

/**
 * Turns the server's stderr into log entries.
 *
 * @returns a function that takes chunks of output and calls `onMessage` for each message as well
 */
export function createServerLog(
  log: Log,
  onMessage: (severity: string, message: string) => void,
): (chunk: string) => void {
  let rest = '';
  let level: Level = 'debug';
  return (chunk) => {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, sqlState, backend, pid, severity, message] =
        /^([0-9A-Z]{5})\t([^\t]*)\t(\d+)\t([A-Z]+)\d?:\s+(.*)$/.exec(line) ?? [];
      if (severity === undefined || message === undefined) {
        // a continuation, or the dynamic linker or the shell in front of PostgreSQL
        if (line.trim() !== '') log[level]({ component: 'postgres' }, line.trim());
        if (line.trim() !== '') onMessage('', line.trim());
        continue;
      }
      level = backend === 'client backend' && severity === 'FATAL' ? 'warn' : (LEVELS[severity] ?? level);
      log[level]({ component: 'postgres', backend, pid: Number(pid), sqlState, severity }, message);
      onMessage(severity, message);
    }
  };
}
