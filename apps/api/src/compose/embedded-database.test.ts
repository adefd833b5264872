import { silentLog } from '@pulse/core';
import type { EmbeddedPostgres, EmbeddedPostgresOptions, ServerExit } from '@pulse/db';
import { describe, expect, test } from 'vitest';
import { startEmbeddedDatabase } from './embedded-database.ts';

/** Starts servers that end when told; `broken` makes further starts fail. */
function fakePostgres() {
  const starts: EmbeddedPostgresOptions[] = [];
  const ends: ((exit: ServerExit) => void)[] = [];
  const fake = { starts, ends, broken: false, stops: 0 };
  const start = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
    if (fake.broken) throw new Error('broken');
    starts.push(options);
    const exit = Promise.withResolvers<ServerExit>();
    ends.push(exit.resolve);
    return {
      connectionString: 'postgres://pulse@127.0.0.1:15000/pulse',
      port: 15_000,
      pid: starts.length,
      version: '18.4',
      exited: exit.promise,
      async stop() {
        fake.stops += 1;
        exit.resolve({ code: 0, signal: null, expected: true });
      },
    };
  };
  return Object.assign(fake, { start });
}

const killed: ServerExit = { code: null, signal: 'SIGKILL', expected: false };
const crashed: ServerExit = { code: null, signal: 'SIGSEGV', expected: false };

describe('the embedded database', () => {
  test('a server that is killed is started again on its port', async () => {
    const postgres = fakePostgres();
    const database = await startEmbeddedDatabase({
      directory: '/data',
      log: silentLog,
      start: postgres.start,
      now: () => 0,
    });
    postgres.ends[0]?.(killed);
    await expect.poll(() => postgres.starts.map(({ port }) => port)).toEqual([undefined, 15_000]);
    await database.stop();
    expect([postgres.starts.length, postgres.stops]).toEqual([2, 1]);
  });

  test('says that it failed when the server does not start again', async () => {
    const postgres = fakePostgres();
    const database = await startEmbeddedDatabase({
      directory: '/data',
      log: silentLog,
      start: postgres.start,
      now: () => 0,
    });
    postgres.broken = true;
    postgres.ends[0]?.(killed);
    expect((await database.failed).message).toMatch(/does not start again/);
  });

  test('gives up a server that dies again and again, but not one that was stable in between', async () => {
    const postgres = fakePostgres();
    let now = 0;
    const database = await startEmbeddedDatabase({
      directory: '/data',
      log: silentLog,
      start: postgres.start,
      now: () => now,
    });
    const die = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        const started = postgres.starts.length;
        postgres.ends.at(-1)?.(crashed);
        await expect.poll(() => postgres.starts.length, { interval: 1 }).toBe(started + 1);
      }
    };
    await die(4);
    now += 60_000;
    await die(5);
    postgres.ends.at(-1)?.(crashed);
    expect((await database.failed).message).toMatch(/6 times in a row/);
  });

  test('a server that is killed comes back however often', async () => {
    const postgres = fakePostgres();
    const database = await startEmbeddedDatabase({
      directory: '/data',
      log: silentLog,
      start: postgres.start,
      now: () => 0,
    });
    for (let kill = 1; kill <= 20; kill += 1) {
      postgres.ends.at(-1)?.(killed);
      await expect.poll(() => postgres.starts.length, { interval: 1 }).toBe(kill + 1);
    }
    await database.stop();
    expect(postgres.stops).toBe(1);
  });
});
