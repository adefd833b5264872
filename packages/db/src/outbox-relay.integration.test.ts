import { defineEvent, silentLog, type WakeableTask } from '@pulse/core';
import { postgresServers } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readHead, readLog } from './channel-log.ts';
import { createEventRecorder } from './outbox.ts';
import { type RelayedEvents, startOutboxRelay } from './outbox-relay.ts';
import { openRepositoryScene, type RepositoryScene } from './testing/repository-scene.ts';

const Noted = defineEvent({
  name: 'test.noted',
  audience: 'everyone',
  data: z.strictObject({ writer: z.int(), number: z.int() }),
});

describe.each(postgresServers())('the outbox relay on $name', (server) => {
  let scene: RepositoryScene;
  const relays: WakeableTask[] = [];
  let relayed: RelayedEvents[] = [];

  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(async () => {
    await Promise.all(relays.map((relay) => relay.stop()));
    await scene.close();
  });

  function startRelay(): WakeableTask {
    const relay = startOutboxRelay({
      pool: scene.pool,
      log: silentLog,
      onRelayed: (events) => relayed.push(events),
    });
    relays.push(relay);
    return relay;
  }
  const record = (channel: string, writer: number, number: number, audience?: 'staff') =>
    scene.db.transaction().execute((transaction) =>
      createEventRecorder(transaction).record(Noted, {
        channel,
        data: { writer, number },
        touches: [`${channel}/counts`],
        ...(audience === undefined ? {} : { audience }),
      }),
    );
  async function pending(): Promise<number> {
    const { rows } = await scene.pool.query('SELECT count(*)::int AS pending FROM outbox');
    return rows[0].pending;
  }

  test('everybody’s events go to both logs, the staff’s to one; the announcement names the heads', async () => {
    relayed = [];
    const relay = startRelay();
    await record('session:one', 1, 1);
    await record('session:one', 1, 2, 'staff');
    relay.wake();
    await expect.poll(pending).toBe(0);
    await relay.stop();
    const read = async (log: string) =>
      (await readLog(scene.db, 'session:one', log, 0, 10)).map(({ position, data }) => [position, data]);
    const [first, second] = [1, 2].map((number) => [number, { writer: 1, number }]);
    expect(await read('everyone')).toEqual([first]);
    expect(await read('staff')).toEqual([first, second]);
    const heads = new Map(relayed.flatMap(({ logs }) => logs.map(({ log, head }) => [log, head])));
    expect(heads).toEqual(
      new Map([
        ['everyone', 1],
        ['staff', 2],
      ]),
    );
    expect(relayed.flatMap(({ touches }) => touches)).toContain('session:one/counts');
    for (const log of ['everyone', 'staff']) {
      const announced = relayed.flatMap(({ logs }) => logs.filter((each) => each.log === log));
      expect(announced.flatMap(({ entries }) => entries)).toEqual(
        await readLog(scene.db, 'session:one', log, 0, 10),
      );
    }
  });

  test.each([
    ['one relay that is restarted', 1],
    ['two relays at once, restarted', 2],
  ])('four writers, %s: every event once, in order, without gaps', async (name, atOnce) => {
    relayed = [];
    const channels = [`session:${name} a`, `session:${name} b`];
    const each = 60;
    let writing = true;
    const writers = Promise.all(
      [1, 2, 3, 4].map(async (writer) => {
        for (let number = 1; number <= each; number += 1) {
          await record(channels[number % 2] ?? '', writer, number);
          for (const relay of relays) relay.wake();
        }
      }),
    ).finally(() => {
      writing = false;
    });
    const restarting = Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (writing) {
          const relay = startRelay();
          const mark = relayed.length;
          await expect
            .poll(() => relayed.length > mark || !writing, { interval: 2, timeout: 10_000 })
            .toBe(true);
          await relay.stop();
        }
      }),
    );
    await Promise.all([writers, restarting]);
    const last = startRelay();
    last.wake();
    await expect.poll(pending).toBe(0);
    await last.stop();

    let events = 0;
    for (const channel of channels) {
      const entries = await readLog(scene.db, channel, 'everyone', 0, 1_000);
      expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1));
      expect(await readHead(scene.db, channel, 'everyone')).toBe(entries.length);
      for (const writer of [1, 2, 3, 4]) {
        const numbers = entries
          .map(({ data }) => data as { writer: number; number: number })
          .filter((data) => data.writer === writer)
          .map(({ number }) => number);
        // Each of this writer's, once, in the order of its commits.
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      }
      events += entries.length;
    }
    expect(events).toBe(4 * each);
    const announced = relayed.flatMap(({ logs }) => logs).filter(({ channel }) => channels.includes(channel));
    for (const channel of channels) {
      const heads = announced.filter((log) => log.channel === channel && log.log === 'everyone');
      expect(Math.max(...heads.map(({ head }) => head))).toBe(await readHead(scene.db, channel, 'everyone'));
    }
  });
});
