import { silentLog, type Viewer } from '@pulse/core';
import { describe, expect, it } from 'vitest';
import type { FrameBatch } from './frame-batch.ts';
import type { WritePass } from './hub-observer.ts';
import { silentObserver } from './hub-observer.ts';
import { createTestHub, settle, testId } from './testing/index.ts';

const staff: Viewer = { role: 'staff' };
const session = `session:${testId}`;

/** Some watchers of one session, where writing to one of them takes a given time. */
async function audience(size: number, millisecondsPerWrite: number) {
  const passes: WritePass[] = [];
  const test = createTestHub({ observer: { ...silentObserver, passed: (pass) => passes.push(pass) } });
  const batches: FrameBatch[][] = [];
  const readers: ReturnType<typeof test.connect>[] = [];
  for (let index = 0; index < size; index += 1) {
    const reader = test.connect();
    await test.hub.subscribe({ channel: session, viewer: staff, connection: reader.connection });
    readers.push(reader);
  }
  await settle();
  for (const { transport } of readers) {
    const written: FrameBatch[] = [];
    batches.push(written);
    const write = transport.write.bind(transport);
    transport.write = (batch) => {
      written.push(batch);
      write(batch);
      test.timers.spend(millisecondsPerWrite);
    };
  }
  passes.length = 0;
  const post = () => {
    const head = test.sessions.append(testId, 'staff');
    test.broker.publish({ type: 'log', channel: session, log: 'staff', head });
    return settle();
  };
  const positions = () =>
    readers.map(({ transport }) =>
      transport.frames.filter(({ kind }) => kind === 'log').map(({ pos }) => Number(pos.split('.')[1])),
    );
  return { ...test, passes, post, positions, batches };
}

describe('passes over the connections', () => {
  it('an idle hub writes at once, one by one', async () => {
    const { post, passes, positions } = await audience(3, 0.1);
    await post();
    await post();
    expect(positions()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(passes.map(({ pauseMilliseconds }) => pauseMilliseconds)).toEqual([0, 0]);
  });

  it('everybody is given the same bytes', async () => {
    const { post, batches, timers } = await audience(3, 2);
    await post();
    await post();
    await post();
    await timers.advance(100);
    expect(batches.map((written) => written.map(({ frames }) => frames.length))).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    const [first, second, third] = batches.map((written) => written.at(-1));
    expect(second).toBe(first);
    expect(third).toBe(first);
    const encode = () => Buffer.from('once');
    expect(first?.encoded('codec', encode)).toBe(second?.encoded('codec', encode));
  });

  it('a pass is followed by a pause as long, longer the more gathers meanwhile, 20 ms at most', async () => {
    const { post, passes, timers } = await audience(4, 1);
    await post();
    expect(passes).toEqual([
      { connections: 4, milliseconds: 4, pauseMilliseconds: 4, lagMilliseconds: expect.any(Number) },
    ]);
    for (let count = 0; count < 3; count += 1) await post();
    expect(passes).toHaveLength(1);
    await timers.advance(4);
    expect(passes.at(-1)).toMatchObject({ milliseconds: 4, pauseMilliseconds: 12 });
    for (let count = 0; count < 20; count += 1) await post();
    await timers.advance(12);
    expect(passes).toHaveLength(3);
    expect(passes.at(-1)).toMatchObject({ milliseconds: 4, pauseMilliseconds: 20 });
    await timers.advance(20);
    await post();
    expect(passes.at(-1)).toMatchObject({ pauseMilliseconds: 4 });
  });

  it('a pass yields after each slice', async () => {
    const { hub, positions, post } = await audience(40, 0.25);
    let turns = 0;
    let running = true;
    const other = (async () => {
      while (running) {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
      }
    })();
    await post();
    running = false;
    await other;
    expect(turns).toBeGreaterThanOrEqual(5);
    expect(positions()).toEqual(Array.from({ length: 40 }, () => [1]));
    expect(hub.statistics().congested).toBe(0);
  });

  it('what comes during a pass goes with the next one, the same for everybody', async () => {
    const { post, batches, positions, timers, sessions, broker } = await audience(24, 0.25);
    const head = sessions.append(testId, 'staff');
    broker.publish({ type: 'log', channel: session, log: 'staff', head });
    // The pass has begun when the first of its slices has written.
    while (batches.every((written) => written.length === 0)) await settle(1);
    expect(batches.some((written) => written.length === 0)).toBe(true);
    await post();
    await timers.advance(100);
    expect(positions()).toEqual(Array.from({ length: 24 }, () => [1, 2]));
    const [first] = batches;
    expect(first?.map(({ frames }) => frames.length)).toEqual([1, 1]);
    for (const written of batches) expect(written).toEqual(first);
    expect(new Set(batches.map((written) => written[1])).size).toBe(1);
  });

  it('a transport that throws is closed, and the others are written', async () => {
    const { hub, sessions, broker, connect } = createTestHub({ log: silentLog });
    const [broken, whole] = [connect(), connect()];
    for (const { connection } of [broken, whole]) {
      await hub.subscribe({ channel: session, viewer: staff, connection });
    }
    await settle();
    broken.transport.write = () => {
      throw new Error('broken');
    };
    const head = sessions.append(testId, 'staff');
    broker.publish({ type: 'log', channel: session, log: 'staff', head });
    await settle();
    expect([broken.transport.closed, whole.transport.closed]).toEqual(['failed', undefined]);
    expect(whole.transport.kinds()).toEqual(['state', 'log']);
  });
});
