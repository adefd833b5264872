import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux counts processor time in ticks of 1/100 s for user space, whatever the kernel's own rate is. */
const ticksPerSecond = 100;

/**
 * Processor time, user and system, that some processes have used since they were started, with that of their
 * children that ended and were waited for. A process that is gone counts 0.
 *
 * @returns seconds, to 10 ms; undefined where there is no /proc
 */
export function processorSeconds(pids: readonly number[]): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return pids.reduce((sum, pid) => sum + secondsOf(pid), 0);
}

function secondsOf(pid: number): number {
  const text = readIfThere(`/proc/${pid}/stat`);
  if (text === undefined) return 0;
  // The second field is the name in parentheses, which may itself have blanks and parentheses: proc(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  // utime, stime, cutime, cstime: fields 14 to 17, counted from 1; the slice begins at field 3.
  const ticks = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
  return ticks / ticksPerSecond;
}

/** Resident memory of a process in bytes; undefined where there is no /proc. @throws when the process is gone */
export function residentBytes(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  if (kilobytes === undefined) throw new Error(`process ${pid} has no resident memory`);
  return Number(kilobytes) * 1_024;
}

/** Settled is what moved by less than this share of itself between two readings, half a second apart. */
const settledShare = 0.005;
const readingSeconds = 0.5;

/**
 * Resident memory once it has stayed the same for `stableSeconds`; the last reading when it never does within
 * `patienceSeconds`. Garbage of opening connections is only collected a while after the last was opened.
 */
export async function settledResidentBytes(
  pid: number,
  { stableSeconds, patienceSeconds }: { readonly stableSeconds: number; readonly patienceSeconds: number },
): Promise<number | undefined> {
  let before = residentBytes(pid);
  let stable = 0;
  for (let waited = 0; waited < patienceSeconds; waited += readingSeconds) {
    await sleep(readingSeconds * 1_000);
    const now = residentBytes(pid);
    if (before === undefined || now === undefined) return undefined;
    stable = Math.abs(now - before) <= before * settledShare ? stable + readingSeconds : 0;
    before = now;
    if (stable >= stableSeconds) break;
  }
  return before;
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
