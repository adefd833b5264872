import { describe, expect, it } from 'vitest';
import { createConcurrencyLimit } from './concurrency-limit.ts';

/** Tasks that end when told to, and a record of which have begun. */
function createTasks() {
  const begun: number[] = [];
  const ends: PromiseWithResolvers<number>[] = [];
  const task = (index: number) => () => {
    begun.push(index);
    const end = Promise.withResolvers<number>();
    ends[index] = end;
    return end.promise;
  };
  return { begun, ends, task };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('a concurrency limit', () => {
  it('runs so many at once and the others in order, also after a failure', async () => {
    const limited = createConcurrencyLimit({ running: 2, waiting: 10 });
    const { begun, ends, task } = createTasks();
    const results = [0, 1, 2, 3].map((index) => limited(task(index)));
    await turn();
    expect(begun).toEqual([0, 1]);
    ends[1]?.reject(new Error('failed'));
    await expect(results[1]).rejects.toThrow('failed');
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    ends[0]?.resolve(0);
    ends[2]?.resolve(2);
    await turn();
    ends[3]?.resolve(3);
    expect(await Promise.all([results[0], results[2], results[3]])).toEqual([0, 2, 3]);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('refuses what would wait too long, and recovers', async () => {
    const limited = createConcurrencyLimit({ running: 1, waiting: 1 });
    const { ends, task } = createTasks();
    const first = limited(task(0));
    const second = limited(task(1));
    await expect(limited(task(2))).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterSeconds: 2 });
    ends[0]?.resolve(0);
    await turn();
    ends[1]?.resolve(1);
    expect(await Promise.all([first, second])).toEqual([0, 1]);
    expect(await limited(async () => 'again')).toBe('again');
  });
});
