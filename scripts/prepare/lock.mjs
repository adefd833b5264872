import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const POLL_MS = 200;
/** A holder that has not written its id by now was killed between two lines. */
const NAMELESS_MS = 5_000;
/** No preparation takes this long; the holder's id has been given to another process meanwhile. */
const FORGOTTEN_MS = 20 * 60_000;

/**
 * Holds a lock between processes: a folder, because making one is atomic everywhere. Waits while another process
 * that is alive holds it; the lock of a dead one is taken over.
 *
 * @param {string} path
 * @param {() => void} onWait called once, when there is something to wait for
 * @returns {() => void} gives the lock back
 */
export function holdLock(path, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  let waiting = false;
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(join(path, 'pid'), String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (isAbandoned(path)) {
      takeAway(path);
      continue;
    }
    if (!waiting) onWait();
    waiting = true;
    sleep(POLL_MS);
  }
}

/** @param {string} path */
function isAbandoned(path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    const holder = holderOf(path);
    if (holder === undefined) return age > NAMELESS_MS;
    return age > FORGOTTEN_MS || !isAlive(holder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Several processes may find the same lock abandoned. Renaming lets one of them have it; if that one was too late
 * and has a fresh lock in its hands, it puts it back.
 *
 * @param {string} path
 */
function takeAway(path) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if (!isAbandoned(aside)) {
    try {
      return renameSync(aside, path);
    } catch {
      // A third process holds the place by now; the owner of this one works on without its folder.
    }
  }
  rmSync(aside, { recursive: true, force: true });
}

/** @param {string} path */
function holderOf(path) {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** @param {number} milliseconds */
function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
