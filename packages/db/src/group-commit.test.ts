import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLane, FlushResultMismatch, LaneClosedError, OverloadedError } from './group-commit.ts';

const connectionLost = new Error('connection lost');
const isConnectionError = (error: unknown) => error === connectionLost;

/** A flush that records its batches and answers each item with ten times itself. */
function recordingFlush() {
  const batches: number[][] = [];
  const flush = async (items: readonly number[]) => {
    batches.push([...items]);
    await new Promise((resolve) => setImmediate(resolve));
    return items.map((item) => item * 10);
  };
  return { batches, flush };
}

describe('a lane', () => {
  it('flushes the callers of one turn together and answers each with its own result', async () => {
    const { batches, flush } = recordingFlush();
    const lane = createLane({ flush, isConnectionError });
    expect(await Promise.all([1, 2, 3].map((item) => lane.submit(item)))).toEqual([10, 20, 30]);
    expect(batches).toEqual([[1, 2, 3]]);
  });

  it('gathers while a flush is in flight and bounds the batch', async () => {
    const { batches, flush } = recordingFlush();
    const lane = createLane({ flush, isConnectionError, maximumBatch: 2 });
    await Promise.all([1, 2, 3, 4, 5].map((item) => lane.submit(item)));
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('bounds a batch and its queue by weight, and lets one that is heavier alone', async () => {
    const { batches, flush } = recordingFlush();
    const weight = { of: (item: number) => item, maximumBatch: 5, maximumQueue: 20 };
    const lane = createLane({ flush, isConnectionError, weight });
    const accepted = [2, 3, 1, 9, 4].map((item) => lane.submit(item));
    await expect(lane.submit(2)).rejects.toBeInstanceOf(OverloadedError);
    await Promise.all(accepted);
    expect(batches).toEqual([[2, 3], [1], [9], [4]]);
    expect(await lane.submit(30)).toBe(300);
  });

  it('runs as many flushes at a time as it has lanes', async () => {
    let running = 0;
    let most = 0;
    const lane = createLane<number, number>({
      flush: async (items) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 2));
        running -= 1;
        return [...items];
      },
      isConnectionError,
      maximumBatch: 1,
      lanes: 3,
    });
    await Promise.all(Array.from({ length: 9 }, (_, item) => lane.submit(item)));
    expect(most).toBe(3);
  });

  it('refuses what exceeds its queue, and takes more once it has drained', async () => {
    const { flush } = recordingFlush();
    const lane = createLane({ flush, isConnectionError, maximumQueue: 2 });
    const accepted = [lane.submit(1), lane.submit(2)];
    await expect(lane.submit(3)).rejects.toBeInstanceOf(OverloadedError);
    await Promise.all(accepted);
    expect(lane.queued).toBe(0);
    expect(await lane.submit(4)).toBe(40);
  });

  it('isolates the item that breaks a batch', async () => {
    const poison = new Error('poison');
    const committed: number[] = [];
    const lane = createLane<number, number>({
      flush: async (items) => {
        if (items.includes(7)) throw poison;
        committed.push(...items);
        return [...items];
      },
      isConnectionError,
    });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, item) => lane.submit(item)));
    const rejected = outcomes.flatMap((outcome, item) => (outcome.status === 'rejected' ? [item] : []));
    expect(rejected).toEqual([7]);
    expect(outcomes[7]).toEqual({ status: 'rejected', reason: poison });
    expect(committed).toEqual(Array.from({ length: 20 }, (_, item) => item).filter((item) => item !== 7));
  });

  it('repeats nothing after a lost connection', async () => {
    let flushes = 0;
    const lane = createLane<number, number>({
      flush: async () => {
        flushes += 1;
        throw connectionLost;
      },
      isConnectionError,
    });
    const outcomes = await Promise.allSettled([1, 2, 3].map((item) => lane.submit(item)));
    expect(outcomes).toEqual(Array(3).fill({ status: 'rejected', reason: connectionLost }));
    expect(flushes).toBe(1);
  });

  it('repeats nothing when a flush answers the wrong number of items', async () => {
    let flushes = 0;
    const lane = createLane<number, number>({
      flush: async () => {
        flushes += 1;
        return [1];
      },
      isConnectionError,
    });
    const outcomes = await Promise.allSettled([1, 2].map((item) => lane.submit(item)));
    for (const outcome of outcomes) {
      expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(FlushResultMismatch);
    }
    expect(flushes).toBe(1);
  });

  it('drains on close and takes nothing afterwards', async () => {
    const { flush } = recordingFlush();
    const lane = createLane({ flush, isConnectionError, maximumBatch: 1 });
    let settled = 0;
    const submitted = [1, 2, 3].map((item) => lane.submit(item).then(() => (settled += 1)));
    await lane.close();
    await Promise.all(submitted);
    expect(settled).toBe(3);
    await expect(lane.submit(4)).rejects.toBeInstanceOf(LaneClosedError);
    await lane.close();
  });
});

describe('every schedule of a lane', () => {
  const submission = fc.record({
    key: fc.integer({ min: 0, max: 4 }),
    fate: fc.constantFrom('good', 'good', 'good', 'poison'),
    /** Turns of the event loop before the next submission. */
    pause: fc.integer({ min: 0, max: 2 }),
  });

  it('settles each item exactly once, in order per key, in bounded batches without equal keys', async () => {
    const property = fc.asyncProperty(
      fc.array(submission, { maxLength: 40 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 12 }),
      async (submissions, maximumBatch, lanes, lostFlush) => {
        const inFlight = new Set<number>();
        const violations: string[] = [];
        let flushes = 0;
        const lane = createLane<{ key: number; index: number; fate: string }, number>({
          maximumBatch,
          lanes,
          isConnectionError,
          conflictKey: ({ key }) => String(key),
          flush: async (items) => {
            flushes += 1;
            const lost = flushes === lostFlush;
            if (items.length === 0 || items.length > maximumBatch)
              violations.push(`batch of ${items.length}`);
            for (const { key } of items) {
              if (inFlight.has(key)) violations.push(`key ${key} twice in flight`);
              inFlight.add(key);
            }
            for (let turns = flushes % 3; turns > 0; turns -= 1) {
              await new Promise((resolve) => setImmediate(resolve));
            }
            for (const { key } of items) inFlight.delete(key);
            if (lost) throw connectionLost;
            if (items.some(({ fate }) => fate === 'poison')) throw new Error('poison');
            return items.map(({ index }) => index);
          },
        });
        const settlements: { key: number; index: number; error: unknown }[] = [];
        for (const [index, { key, fate, pause }] of submissions.entries()) {
          lane.submit({ key, index, fate }).then(
            (result) => {
              expect(result).toBe(index);
              settlements.push({ key, index, error: undefined });
            },
            (error: unknown) => settlements.push({ key, index, error }),
          );
          for (let turns = pause; turns > 0; turns -= 1) {
            await new Promise((resolve) => setImmediate(resolve));
          }
        }
        await lane.close();
        await new Promise((resolve) => setImmediate(resolve));

        expect(violations).toEqual([]);
        expect(settlements.map(({ index }) => index).sort((a, b) => a - b)).toEqual([...submissions.keys()]);
        for (const key of new Set(submissions.map((each) => each.key))) {
          const order = settlements.filter((each) => each.key === key).map(({ index }) => index);
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
        for (const { index, error } of settlements) {
          if (error === undefined) expect(submissions[index]?.fate).toBe('good');
          else if (error !== connectionLost) expect(submissions[index]?.fate).toBe('poison');
        }
      },
    );
    await fc.assert(property, { seed: 20261121, numRuns: 300 });
  });
});
