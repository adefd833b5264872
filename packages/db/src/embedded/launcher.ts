import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';

const run = promisify(execFile);

/**
 * How the programs of PostgreSQL are started: under which user, and so that they stop when Node dies.
 * `command` is put before the program and its arguments.
 */
export interface Launcher {
  readonly description: string;
  readonly command: readonly string[];
  /** Whom the files of the cluster must belong to; absent: whoever runs Node. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** The kernel sends the signal when the parent dies, also by kill -9. INT is PostgreSQL's fast shutdown. */
const STOP_WITH_PARENT = ['setpriv', '--pdeathsig', 'INT'];

/**
 * Finds a way to run PostgreSQL, which refuses to be root, by trying each.
 *
 * @param directory where the cluster is or will be; existing
 * @param clusterOwner uid that an existing cluster belongs to
 * @throws {EmbeddedPostgresError} when no way works, naming what was tried
 */
export async function findLauncher(
  binaries: PostgresBinaries,
  directory: string,
  clusterOwner: number | undefined,
): Promise<Launcher> {
  const tried: string[] = [];
  for (const launcher of await candidates(binaries, directory, clusterOwner)) {
    const problem = await probe(launcher, binaries, directory);
    if (problem === undefined) return launcher;
    tried.push(`${launcher.description} (${problem})`);
  }
  const asRoot = process.getuid?.() === 0 ? 'PostgreSQL does not run as root. ' : '';
  throw new EmbeddedPostgresError(
    `The embedded PostgreSQL does not start. ${asRoot}Tried: ${tried.join('; ')}. ` +
      'Run Pulse as an ordinary user, or set DATABASE_URL.',
  );
}

async function candidates(
  binaries: PostgresBinaries,
  directory: string,
  clusterOwner: number | undefined,
): Promise<readonly Launcher[]> {
  if (process.getuid?.() !== 0) {
    return [
      { description: 'this user, stopping with Node', command: [...STOP_WITH_PARENT, '--'] },
      { description: 'this user', command: [] },
    ];
  }
  const switched: Launcher[] = [];
  const owners = [clusterOwner, (await stat(directory)).uid, (await stat(binaries.postgres)).uid];
  for (const uid of new Set(owners)) {
    if (uid !== undefined && uid !== 0) switched.push(asUser(uid, await primaryGroup(uid)));
  }
  // A user namespace in which root is called 1000: the files stay root's, so folders that only root may
  // enter (/root) work. Containers often forbid it; there root usually has rights enough to switch.
  const renamed: Launcher = {
    description: 'root under another name',
    command: ['unshare', '--user', '--map-user=1000', '--map-group=1000', ...STOP_WITH_PARENT, '--'],
  };
  const fallbacks: Launcher[] = [];
  for (const user of ['postgres', 'nobody']) {
    const uid = await userId(user);
    if (uid !== undefined) fallbacks.push(asUser(uid, await primaryGroup(uid)));
  }
  const keepsOwner = clusterOwner !== undefined && clusterOwner !== 0;
  return keepsOwner ? [...switched, renamed, ...fallbacks] : [renamed, ...switched, ...fallbacks];
}

function asUser(uid: number, gid: number): Launcher {
  const identity = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups'];
  return {
    description: `user ${uid}`,
    command: [...STOP_WITH_PARENT, ...identity, '--'],
    owner: { uid, gid },
  };
}

/** @returns why the launcher does not work here, or undefined when it does */
async function probe(
  launcher: Launcher,
  { postgres }: PostgresBinaries,
  directory: string,
): Promise<string | undefined> {
  // Enters the directory as that user (PostgreSQL needs no more: its own folder will belong to it), then
  // runs the program, which also finds its libraries.
  const script = 'cd "$1" && exec "$0" -V';
  const [program, ...rest] =
    process.platform === 'win32'
      ? [postgres, '-V']
      : [...launcher.command, '/bin/sh', '-c', script, postgres, directory];
  if (program === undefined) return 'no program';
  try {
    await run(program, rest, { timeout: 10_000 });
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reason.trim().split('\n').at(-1) ?? reason;
  }
}

async function userId(name: string): Promise<number | undefined> {
  return idOf(['-u', name]);
}

async function primaryGroup(uid: number): Promise<number> {
  return (await idOf(['-g', String(uid)])) ?? uid;
}

async function idOf(parameters: string[]): Promise<number | undefined> {
  try {
    const id = Number((await run('id', parameters)).stdout.trim());
    return Number.isInteger(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
