import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDataDirectory } from './data-directory-lock.ts';
import { DataDirectoryInUse } from './errors.ts';

const platform = process.platform;
const pretend = (value: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value });

/** darwin stands for every system without abstract sockets, where the lock is a socket file. */
describe.each<NodeJS.Platform>(platform === 'linux' ? ['linux', 'darwin'] : [platform])(
  'the lock of a data directory on %s',
  (pretended) => {
    let directory: string;

    beforeEach(async () => {
      pretend(pretended);
      // longer than the 107 bytes of a unix socket address
      directory = await mkdtemp(path.join(tmpdir(), `pulse-lock-${'x'.repeat(120)}-`));
    });

    afterEach(async () => {
      pretend(platform);
      await rm(directory, { recursive: true });
    });

    it('is held by one at a time', async () => {
      const first = await lockDataDirectory(directory);
      await expect(lockDataDirectory(directory)).rejects.toThrow(
        new DataDirectoryInUse(directory, process.pid),
      );
      await first.release();
      const second = await lockDataDirectory(directory);
      await second.release();
    });

    it('is the same by whatever path the directory is reached', async () => {
      const alias = `${directory}-alias`;
      await symlink(directory, alias);
      const lock = await lockDataDirectory(directory);
      await expect(lockDataDirectory(alias)).rejects.toThrow(DataDirectoryInUse);
      await lock.release();
      await rm(alias);
    });

    it('goes to exactly one of many that try at once', async () => {
      const attempts = await Promise.allSettled(
        Array.from({ length: 20 }, () => lockDataDirectory(directory)),
      );
      const locks = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
    });

    it('is free, for exactly one, when the process that held it was killed', async () => {
      const program = path.join(directory, 'holder.mjs');
      await writeFile(
        program,
        `Object.defineProperty(process, 'platform', { value: ${JSON.stringify(pretended)} });
         const { lockDataDirectory } = await import(${JSON.stringify(path.join(import.meta.dirname, 'data-directory-lock.ts'))});
         await lockDataDirectory(${JSON.stringify(directory)});
         process.send('held');
         process.on('message', () => {});`,
      );
      const holder = fork(program);
      await once(holder, 'message');
      await expect(lockDataDirectory(directory)).rejects.toThrow(
        new DataDirectoryInUse(directory, holder.pid),
      );
      holder.kill('SIGKILL');
      await once(holder, 'exit');
      const attempts = await Promise.allSettled(
        Array.from({ length: 20 }, () => lockDataDirectory(directory)),
      );
      const locks = attempts.flatMap((attempt) => (attempt.status === 'fulfilled' ? [attempt.value] : []));
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
    });
  },
);
