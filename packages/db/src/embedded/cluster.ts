import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  lchown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '@pulse/core';
import type { PostgresBinaries } from './binaries.ts';
import { EmbeddedPostgresError } from './errors.ts';
import type { Launcher } from './launcher.ts';

const run = promisify(execFile);

/** Role that owns everything in an embedded cluster. */
export const CLUSTER_USER = 'pulse';

const PASSWORD_FILE = 'pulse.password';
const UNFINISHED_PREFIX = 'postgres.initializing-';

/** Folder of the cluster within a data directory, which may hold other things too. */
export function clusterFolder(directory: string): string {
  return path.join(directory, 'postgres');
}

/**
 * @returns whether a data directory holds a complete cluster
 * @throws {EmbeddedPostgresError} when its `postgres` folder holds something else
 */
export async function clusterExists(directory: string): Promise<boolean> {
  const cluster = clusterFolder(directory);
  const entries: string[] = existsSync(cluster) ? await readdir(cluster) : [];
  if (entries.length === 0) return false;
  if (entries.includes('PG_VERSION') && entries.includes(PASSWORD_FILE)) return true;
  throw new EmbeddedPostgresError(`${cluster} holds files that are not a database of Pulse: move them away.`);
}

/**
 * Makes the cluster (initdb, about one second). It is built under another name and renamed when complete,
 * so a kill at any moment leaves either a whole cluster or rubbish that the next call removes.
 *
 * @param durable false skips fsync (tests)
 * @throws {EmbeddedPostgresError} with what initdb said
 */
export async function createCluster(
  directory: string,
  binaries: PostgresBinaries,
  launcher: Launcher,
  durable: boolean,
): Promise<void> {
  await removeUnfinished(directory);
  const workshop = await mkdtemp(path.join(directory, UNFINISHED_PREFIX));
  const cluster = path.join(workshop, 'data');
  const passwordFile = path.join(workshop, 'password');
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await adopt(workshop, launcher);
  const parameters = [
    `--pgdata=${cluster}`,
    `--username=${CLUSTER_USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // macOS and Windows have no C.UTF-8; there C orders in the same way.
    process.platform === 'linux' ? '--locale=C.UTF-8' : '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ];
  const [program = binaries.initdb, ...rest] = [...launcher.command, binaries.initdb, ...parameters];
  try {
    await run(program, rest, { cwd: workshop, timeout: 120_000, killSignal: 'SIGKILL' });
  } catch (cause) {
    await rm(workshop, { recursive: true, force: true });
    throw new EmbeddedPostgresError(`initdb failed: ${lastLine(cause)}`, { cause });
  }
  await rename(passwordFile, path.join(cluster, PASSWORD_FILE));
  await rename(cluster, clusterFolder(directory));
  await rm(workshop, { recursive: true, force: true });
}

/** An initdb whose Node was killed may still write for a moment; what resists now goes at the next start. */
async function removeUnfinished(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(UNFINISHED_PREFIX));
  const remove = { recursive: true, force: true, maxRetries: 10, retryDelay: 50 };
  await Promise.allSettled(names.map((name) => rm(path.join(directory, name), remove)));
}

/** Gives a cluster to the user that runs it now, when it ran under another before. */
export async function adoptCluster(directory: string, launcher: Launcher): Promise<void> {
  if (launcher.owner === undefined) return;
  const cluster = clusterFolder(directory);
  if ((await stat(cluster)).uid !== launcher.owner.uid) await adopt(cluster, launcher);
}

/** @returns uid of the owner of an existing cluster */
export async function clusterOwner(directory: string): Promise<number | undefined> {
  return stat(clusterFolder(directory)).then(
    ({ uid }) => uid,
    () => undefined,
  );
}

/** @throws {EmbeddedPostgresError} when the cluster belongs to another major version than the binaries */
export async function checkVersion(directory: string, binaries: PostgresBinaries, log: Log): Promise<void> {
  const cluster = (await readFile(path.join(clusterFolder(directory), 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await run(binaries.postgres, ['-V']);
  const major = /(\d+)(\.\d+|devel|beta|rc)/.exec(stdout)?.[1];
  log.debug({ cluster, binaries: stdout.trim() }, 'PostgreSQL versions.');
  if (major !== cluster) {
    throw new EmbeddedPostgresError(
      `${clusterFolder(directory)} is of PostgreSQL ${cluster} and the installed one is ${major}: ` +
        'dump it with the old version of Pulse and restore it into a new directory.',
    );
  }
}

/** Password of {@link CLUSTER_USER}, generated by {@link createCluster} and readable by its owner only. */
export async function readPassword(directory: string): Promise<string> {
  return readFile(path.join(clusterFolder(directory), PASSWORD_FILE), 'utf8');
}

async function adopt(folder: string, { owner }: Launcher): Promise<void> {
  if (owner === undefined) return;
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
}

function lastLine(error: unknown): string {
  const stderr =
    error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr : '';
  const lines = stderr.split('\n').filter((line) => /error|fatal|could not/i.test(line));
  return lines.at(-1)?.trim() ?? (error instanceof Error ? error.message : String(error));
}
