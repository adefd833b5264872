import { type ChildProcess, execFile, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { silentLog } from '@pulse/core';
import { temporaryParent } from '@pulse/testing';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedBinaries, embeddedPostgresAvailable } from './binaries.ts';
import type { RefusedMessage, StartedMessage } from './embedded-postgres.fixture.ts';
import { DataDirectoryInUse, EmbeddedPostgresError } from './errors.ts';
import { findLauncher } from './launcher.ts';
import { isAlive } from './leftover.ts';
import { findFreePort } from './port.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

let directory: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  directory = await mkdtemp(path.join(await temporaryParent(), 'pulse embedded-')); // a blank in the path must not matter
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await expect.poll(() => serversIn(directory), { timeout: 10_000 }).toEqual([]);
  await rm(directory, { recursive: true, force: true });
});

/** Postmasters whose command line names the directory. */
async function serversIn(folder: string): Promise<string[]> {
  const { stdout } = await run('ps', ['-eo', 'pid=,args=']);
  return stdout.split('\n').filter((line) => /bin\/postgres /.test(line) && line.includes(`-D ${folder}`));
}

/** Without fsync, for speed: what a killed process wrote is safe with the kernel. */
const start = (settings: Record<string, string> = { fsync: 'off' }) =>
  startEmbeddedPostgres({ directory, log: silentLog, settings });

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function forkStart(environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const program = path.join(import.meta.dirname, 'embedded-postgres.fixture.ts');
  const child = fork(program, [directory], { env: { ...process.env, ...environment } });
  children.push(child);
  return child;
}

async function nextMessage(child: ChildProcess): Promise<StartedMessage | RefusedMessage> {
  const [message] = await once(child, 'message');
  return message;
}

async function forkStarted(
  environment: NodeJS.ProcessEnv = {},
): Promise<{ child: ChildProcess; started: StartedMessage }> {
  const child = forkStart(environment);
  const started = await nextMessage(child);
  if ('refused' in started) throw new Error(started.refused);
  return { child, started };
}

describe('the embedded PostgreSQL', () => {
  it('is installed for this platform', async () => {
    expect(await embeddedPostgresAvailable()).toBe(true);
  });

  it('starts in an empty directory, keeps data over a restart and leaves no process', async () => {
    await writeFile(path.join(directory, 'foreign.txt'), 'kept');
    const first = await start();
    expect(first.version).toMatch(/^18\./);
    expect(first.port).toBeLessThan(32_768);
    await query(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await first.stop();
    expect(await first.exited).toEqual({ code: 0, signal: null, expected: true });
    expect(isAlive(first.pid)).toBe(false);

    const second = await start();
    expect(await query(second.connectionString, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await second.stop();
    expect(await serversIn(directory)).toEqual([]);
    expect((await readdir(directory)).sort()).toEqual(['foreign.txt', 'postgres']);
  });

  it('asks for a password that only its owner may read, and stores text durably as UTF-8', async () => {
    const server = await start({});
    const wrong = new URL(server.connectionString);
    wrong.password = 'wrong';
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    const { mode } = await stat(path.join(directory, 'postgres', 'pulse.password'));
    expect(mode & 0o777).toBe(0o600);
    expect(
      await query(
        server.connectionString,
        `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
                current_setting('synchronous_commit') AS synchronous_commit, datcollate AS collation
           FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([
      { encoding: 'UTF8', fsync: 'on', synchronous_commit: 'on', collation: isLinux ? 'C.UTF-8' : 'C' },
    ]);
    await server.stop();
  });

  it('refuses a second start on one directory in one line, and does not harm the first', async () => {
    const { child, started } = await forkStarted();
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DataDirectoryInUse);
    expect(String(refusal)).toContain(`is in use by another Pulse (process ${child.pid})`);
    expect(String(refusal)).not.toContain('\n');
    expect(await query(started.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('lets exactly one of several simultaneous first starts win', async () => {
    const answers = await Promise.all([forkStart(), forkStart(), forkStart()].map(nextMessage));
    expect(answers.filter((answer) => 'pid' in answer)).toHaveLength(1);
    for (const answer of answers)
      if ('refused' in answer) expect(answer.refused).toMatch(/^DataDirectoryInUse/);
  });

  it('starts at once after kill -9 of its Node, with what was committed', async () => {
    const { child, started } = await forkStarted();
    await query(started.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const again = await start();
    expect(again.pid).not.toBe(started.pid);
    expect(await query(again.connectionString, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await again.stop();
  });

  it.runIf(isLinux)('stops when its Node is killed', async () => {
    const { child } = await forkStarted();
    // Not isAlive: the process may stay a zombie until the system's first process collects it.
    expect(await serversIn(directory)).toHaveLength(1);
    child.kill('SIGKILL');
    await expect.poll(() => serversIn(directory), { timeout: 5_000 }).toEqual([]);
  });

  it('recovers from kill -9 of the server and says that it ended', async () => {
    const first = await start();
    await query(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toMatchObject({ signal: 'SIGKILL', expected: false });
    const again = await startEmbeddedPostgres({ directory, log: silentLog, port: first.port });
    expect(again.connectionString).toBe(first.connectionString);
    expect(await query(again.connectionString, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await again.stop();
  });

  it('starts again when it is killed before it is ready', async () => {
    const real = await embeddedBinaries();
    const binaries = path.join(directory, 'killed at first');
    await mkdir(binaries);
    // Asked for its version it answers; the first time that it is to serve, it is killed.
    const serving = `case "$*" in *-D*) [ -e "$0.killed" ] || { touch "$0.killed"; kill -9 $$; };; esac`;
    await writeFile(path.join(binaries, 'initdb'), `#!/bin/sh\nexec "${real.initdb}" "$@"\n`);
    await writeFile(path.join(binaries, 'postgres'), `#!/bin/sh\n${serving}\nexec "${real.postgres}" "$@"\n`);
    for (const program of ['initdb', 'postgres']) await chmod(path.join(binaries, program), 0o755);
    const server = await startEmbeddedPostgres({
      directory: path.join(directory, 'data'),
      log: silentLog,
      settings: { fsync: 'off' },
      binaries,
    });
    expect(await query(server.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(await readdir(binaries)).toContain('postgres.killed');
    await server.stop();
  });

  it('stops an orphan that kept running without its Node', async () => {
    const first = await start();
    await query(first.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const binaries = await embeddedBinaries();
    const cluster = path.join(directory, 'postgres');
    const { command } = await findLauncher(binaries, directory, (await stat(cluster)).uid);
    // As the supervisor starts it, except that nothing stops it with its parent.
    const userNamespace = command[0] === 'unshare' ? command.slice(0, 4) : [];
    const port = await findFreePort();
    const [program = '', ...rest] = [...userNamespace, binaries.postgres, '-D', cluster, '-p', String(port)];
    const orphan = spawn(program, [...rest, '-c', 'unix_socket_directories='], {
      cwd: cluster,
      stdio: 'ignore',
      detached: true,
    });
    await expect
      .poll(() => readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => ''), { timeout: 5_000 })
      .toContain('ready');
    const again = await start();
    expect(orphan.exitCode).toBe(0);
    expect(await query(again.connectionString, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
    await again.stop();
  });

  it('is not misled by a postmaster.pid whose process id belongs to something else', async () => {
    const first = await start();
    const pidFile = path.join(directory, 'postgres', 'postmaster.pid');
    const content = await readFile(pidFile, 'utf8');
    await first.stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    children.push(stranger);
    await writeFile(pidFile, content.replace(String(first.pid), String(stranger.pid)));
    const again = await start();
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    await again.stop();
  });

  it('begins afresh after a kill at any moment of the first start', async () => {
    for (const milliseconds of [150, 350, 550]) {
      const child = forkStart();
      await sleep(milliseconds);
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    await mkdir(path.join(directory, 'postgres.initializing-old', 'data', 'base'), { recursive: true });
    const server = await start();
    expect(await query(server.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await readdir(directory)).toEqual(['postgres']);
  });

  it('does not touch a folder `postgres` that is not its own', async () => {
    await mkdir(path.join(directory, 'postgres'));
    await writeFile(path.join(directory, 'postgres', 'notes.txt'), 'mine');
    await expect(start()).rejects.toThrow(EmbeddedPostgresError);
    expect(await readdir(path.join(directory, 'postgres'))).toEqual(['notes.txt']);
  });

  it('names the port that is taken when it was asked for that one', async () => {
    const first = await start();
    const other = path.join(directory, 'other');
    await expect(
      startEmbeddedPostgres({ directory: other, port: first.port, log: silentLog }),
    ).rejects.toThrow(
      new RegExp(`could not bind IPv4 address "127.0.0.1": Address already in use|port ${first.port}`),
    );
    await first.stop();
  });

  it.runIf(isRoot)('runs for root below a directory that only root may enter', async () => {
    const closed = path.join(directory, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const server = await startEmbeddedPostgres({ directory: path.join(closed, 'data'), log: silentLog });
    expect(await query(server.connectionString, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it.runIf(isRoot)(
    'runs for root where user namespaces are forbidden, also on an earlier cluster',
    async () => {
      const before = await start();
      await query(before.connectionString, 'CREATE TABLE kept AS SELECT 42 AS answer');
      await before.stop();
      await chmod(directory, 0o711);
      const programs = path.join(directory, 'programs');
      await mkdir(programs);
      await writeFile(path.join(programs, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const { started } = await forkStarted({ PATH: `${programs}:${process.env.PATH}` });
      expect(await query(started.connectionString, 'SELECT * FROM kept')).toEqual([{ answer: 42 }]);
      expect((await stat(`/proc/${started.pid}`)).uid).not.toBe(0);
    },
  );

  it.runIf(isRoot)('runs for an ordinary user', async () => {
    await chmod(directory, 0o777);
    const script = `
      import { startEmbeddedPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'start-embedded-postgres.ts'))};
      import { silentLog } from '@pulse/core';
import { temporaryParent } from '@pulse/testing';
      const server = await startEmbeddedPostgres({ directory: process.argv[1], log: silentLog });
      console.log(process.getuid(), server.version);
      await server.stop();`;
    const { stdout } = await run(
      'setpriv',
      [
        '--reuid=65534',
        '--regid=65534',
        '--clear-groups',
        process.execPath,
        '--input-type=module-typescript',
        '-e',
        script,
        path.join(directory, 'data'),
      ],
      { cwd: import.meta.dirname },
    );
    expect(stdout).toMatch(/^65534 18\./);
  });
});
