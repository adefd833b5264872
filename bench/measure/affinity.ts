import { execFile, execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The cores of a run: the server under test alone on one, everything that is not measured on another. */
export const cores = { server: 0, load: 1 } as const;

/** Whether processes can be kept on one core here: `taskset` is there, and two cores are. */
export const canPin: boolean = availableParallelism() > cores.load && hasTaskset();

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--cpu-list', '0', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A command that runs on one core, or the command as it is where that cannot be arranged. */
export function pinnedCommand(core: number, command: readonly string[]): readonly string[] {
  return canPin ? ['taskset', '--cpu-list', String(core), ...command] : command;
}

/** Moves running processes, with all their threads, to one core; what they start later stays there too. */
export async function pinProcesses(core: number, pids: readonly number[]): Promise<void> {
  if (!canPin) return;
  for (const pid of pids) {
    await run('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(pid)]).catch(
      (error: unknown) => {
        // A backend may end while its turn comes; what is still there must have moved.
        if (isRunning(pid)) throw error;
      },
    );
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
