/** As shells report a process that was interrupted. */
export const interruptedCode = 130;

const interruption = new AbortController();

/** Aborted by Ctrl-C. Whoever waits then fails, and what was started is stopped on the way out. */
export const interrupted: AbortSignal = interruption.signal;

/** Takes SIGINT and SIGTERM from now on; the second one ends the process as it is. */
export function listenForInterruption(announcement: string): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (interrupted.aborted) process.exit(interruptedCode);
      process.stderr.write(`\n${announcement}\n`);
      interruption.abort();
    });
  }
}
