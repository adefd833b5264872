import { mkdtemp, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { killPoints, type SeededRandom, temporaryParent } from '@pulse/testing';
import { findPort, type PulseProcess, postgresProcesses, postmasterOf, startPulse } from './pulse-process.ts';

/** Milliseconds that a rehearsal may take on a busy machine. */
export const killTimeout = 30_000 + killPoints() * 6_000;

/** Who is killed. */
export type Victim = 'node' | 'postgres' | 'both';

/** Each kind at least once. */
export function victimsOf(random: SeededRandom): readonly Victim[] {
  const victims: Victim[] = ['node', 'postgres', 'both'];
  while (victims.length < killPoints()) victims.push(random.pick(['node', 'postgres', 'both'] as const));
  return victims.slice(0, killPoints());
}

/** Pulse on a data directory and a port of its own, which it keeps over kills. */
export interface KillablePulse {
  readonly dataDirectory: string;
  /** The one that runs now. */
  readonly current: PulseProcess;
  readonly url: string;
  /** Kills -9, and waits until Pulse is ready again. @throws when it ended although only PostgreSQL was killed */
  kill(victim: Victim): Promise<void>;
  /** Ends it in order if it still runs, and removes what it stored. */
  remove(): Promise<void>;
}

/** @param name part of the data directory's name */
export async function startKillablePulse(name: string): Promise<KillablePulse> {
  const dataDirectory = await realpath(await mkdtemp(path.join(await temporaryParent(), `pulse-${name}-`)));
  const port = await findPort();
  let current = startPulse({ dataDirectory, port });
  await current.ready();
  return {
    dataDirectory,
    get current() {
      return current;
    },
    url: current.url,
    async kill(victim) {
      if (victim !== 'node') await killPostmaster(dataDirectory);
      if (victim === 'postgres') return current.ready();
      current.kill('SIGKILL');
      await current.exited;
      current = startPulse({ dataDirectory, port });
      await current.ready();
    },
    async remove() {
      if (current.running) {
        current.kill('SIGTERM');
        await current.exited;
      }
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/**
 * Kills the postmaster that runs, also while it is starting. Backends outlive theirs for a moment and go on answering,
 * while the directory still names the one that was killed: then it is the next one's turn.
 */
async function killPostmaster(dataDirectory: string): Promise<void> {
  for (;;) {
    const postmaster = await postmasterOf(dataDirectory);
    if (postmaster !== undefined && (await postgresProcesses(dataDirectory)).includes(postmaster)) {
      process.kill(postmaster, 'SIGKILL');
      return;
    }
    await sleep(5);
  }
}
