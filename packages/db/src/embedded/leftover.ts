import { execFile } from 'node:child_process';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Log } from '@pulse/core';
import { EmbeddedPostgresError } from './errors.ts';

const run = promisify(execFile);

/**
 * Ends what an earlier run left on a cluster when its Node was killed: a postmaster that still runs or is
 * shutting down, and a `postmaster.pid` whose process id now belongs to something else. Call it while
 * holding the data directory's lock; then nobody else is using the cluster.
 *
 * A `postmaster.pid` of a dead process stays: PostgreSQL removes it after checking for surviving backends.
 *
 * @param cluster canonical path of the cluster
 * @throws {EmbeddedPostgresError} when the old server does not end within about 20 seconds
 */
export async function endLeftoverServer(cluster: string, log: Log): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  const postmaster = await readPid(pidFile);
  if (postmaster === undefined) return;
  if ((await processesOf(cluster, postmaster)).length > 0) {
    log.warn({ pid: postmaster }, 'Stopping the PostgreSQL that an earlier run left behind.');
    // Fast shutdown, then immediate shutdown (recovery from the log at the next start), then by force.
    // Backends whose postmaster is gone notice it by themselves; those that compute are ended last.
    const ended =
      (await end(cluster, postmaster, 'SIGINT', 10_000)) ||
      (await end(cluster, postmaster, 'SIGQUIT', 5_000)) ||
      (await end(cluster, postmaster, 'SIGKILL', 5_000));
    if (!ended) throw new EmbeddedPostgresError(`PostgreSQL (process ${postmaster}) does not stop.`);
  }
  // A living stranger with that id would make PostgreSQL believe that the cluster is in use.
  if (isAlive(postmaster)) await rm(pidFile, { force: true });
}

/** Whether a process runs, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function end(
  cluster: string,
  postmaster: number,
  signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL',
  milliseconds: number,
): Promise<boolean> {
  const running = await processesOf(cluster, postmaster);
  for (const pid of signal === 'SIGKILL' ? running : running.filter((each) => each === postmaster)) {
    try {
      process.kill(pid, signal);
    } catch {
      // it ended meanwhile
    }
  }
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(25)) {
    if ((await processesOf(cluster, postmaster)).length === 0) return true;
  }
  return false;
}

async function readPid(file: string): Promise<number | undefined> {
  const content = await readFile(file, 'utf8').catch(() => '');
  const pid = Number.parseInt(content.split('\n', 1)[0] ?? '', 10);
  return pid > 0 ? pid : undefined;
}

/** Process ids of the cluster's postmaster and backends, which all work in its directory. */
async function processesOf(cluster: string, postmaster: number): Promise<number[]> {
  if (process.platform === 'linux') {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const own = await Promise.all(pids.map((pid) => worksIn(pid, cluster)));
    return pids.filter((_, index) => own[index]);
  }
  if (process.platform === 'win32') return [];
  const command = await run('ps', ['-o', 'command=', '-p', String(postmaster)]).then(
    ({ stdout }) => stdout,
    () => '',
  );
  return command.includes('postgres') && command.includes(cluster) ? [postmaster] : [];
}

async function worksIn(pid: number, cluster: string): Promise<boolean> {
  try {
    if ((await readlink(`/proc/${pid}/cwd`)) !== cluster) return false;
    return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim() === 'postgres';
  } catch {
    return false; // ended meanwhile, a zombie, or another user's
  }
}
