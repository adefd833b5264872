import { createHash, randomUUID } from 'node:crypto';
import { readlink, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataDirectoryInUse } from './errors.ts';
import { askOwner, close, createLockServer, listen } from './lock-socket.ts';

export interface DataDirectoryLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a data directory. The lock is a listening socket, which the system releases when the
 * process ends in whatever way, so that it cannot go stale as a file with a process id does.
 *
 * On Linux it is an abstract socket (Windows: a named pipe): binding is atomic and leaves no file. It does
 * not reach across network namespaces, so two containers on one volume are not told apart. Elsewhere it is a
 * socket file in the temporary directory, taken over when nobody answers on it.
 *
 * @param directory an existing directory
 * @throws {DataDirectoryInUse}
 */
export async function lockDataDirectory(directory: string): Promise<DataDirectoryLock> {
  const canonical = await realpath(directory);
  // A digest keeps the name below the 103 (macOS) or 107 bytes that a socket address may have.
  const name = `pulse-${createHash('sha256').update(canonical).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return lockAddress(canonical, `\0${name}`);
  if (process.platform === 'win32') return lockAddress(canonical, `\\\\.\\pipe\\${name}`);
  return lockFile(canonical, path.join(tmpdir(), name));
}

/** An address that the system frees by itself. */
async function lockAddress(directory: string, address: string): Promise<DataDirectoryLock> {
  const server = createLockServer(String(process.pid));
  if (!(await listen(server, address))) throw inUse(directory, await askOwner(address));
  server.unref(); // the lock alone is no reason to keep the process alive
  return { release: () => close(server) };
}

/**
 * Each contender listens on a socket of its own name; who creates the symbolic link to it at the known path
 * owns the lock. A name is never used twice, so a socket that once refused stays dead.
 */
async function lockFile(directory: string, link: string): Promise<DataDirectoryLock> {
  const server = createLockServer(String(process.pid));
  const own = `${link}.${randomUUID().slice(0, 8)}`;
  await listen(server, own);
  server.unref();
  const release = async () => {
    if ((await targetOf(link)) === own) await rm(link, { force: true });
    await close(server);
  };
  try {
    if (await createLink(own, link)) return { release };
    const holder = await targetOf(link);
    const owner = holder === undefined ? undefined : await askOwner(holder);
    if (owner !== undefined) throw inUse(directory, owner);
    if (holder !== undefined) await removeDeadLink(link, holder, own, directory);
    if (!(await createLink(own, link))) throw inUse(directory, await askOwner(link));
    return { release };
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * Removes a link whose owner is dead. Who may is decided by a second link, named after the dead one: it can be created
 * once, and names are never used again, so that somebody who judged long ago cannot remove what has come since. When
 * the one who was to remove it has died as well, a link named after that one decides, and so on.
 *
 * @throws {DataDirectoryInUse} while somebody else is at it
 */
async function removeDeadLink(link: string, dead: string, own: string, directory: string): Promise<void> {
  const markers: string[] = [];
  for (let predecessor = dead; ; ) {
    const marker = `${predecessor}.heir`;
    markers.push(marker);
    if (await createLink(own, marker)) break;
    const heir = await targetOf(marker);
    if (heir === undefined) throw inUse(directory, await askOwner(link)); // it has just finished
    const owner = await askOwner(heir);
    if (owner !== undefined) throw inUse(directory, owner);
    predecessor = heir;
  }
  if ((await targetOf(link)) === dead) await rm(link, { force: true });
  await rm(dead, { force: true });
  for (const marker of markers) await rm(marker, { force: true });
}

async function createLink(target: string, link: string): Promise<boolean> {
  try {
    await symlink(target, link);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function targetOf(link: string): Promise<string | undefined> {
  return readlink(link).catch(() => undefined);
}

function inUse(directory: string, owner: string | undefined): DataDirectoryInUse {
  const pid = Number.parseInt(owner ?? '', 10);
  return new DataDirectoryInUse(directory, Number.isNaN(pid) ? undefined : pid);
}
