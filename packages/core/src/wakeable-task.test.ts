import { describe, expect, test, vi } from 'vitest';
import { silentLog } from './ports/log.ts';
import { startWakeableTask } from './wakeable-task.ts';

describe('a wakeable task', () => {
  test('runs at once, never twice at a time, and once more for a wake-up during a run', async () => {
    const gates: (() => void)[] = [];
    let atOnce = 0;
    let most = 0;
    const task = startWakeableTask({
      name: 'test',
      retryMilliseconds: 1,
      log: silentLog,
      run: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise<void>((resolve) => gates.push(resolve));
        atOnce -= 1;
        return 60_000;
      },
    });
    await vi.waitFor(() => expect(gates).toHaveLength(1));
    task.wake();
    task.wake();
    gates[0]?.();
    await vi.waitFor(() => expect(gates).toHaveLength(2));
    gates[1]?.();
    await task.stop();
    expect([gates.length, most]).toEqual([2, 1]);
  });

  test('runs again by itself after the time it asked for, and after a failure', async () => {
    let runs = 0;
    const warn = vi.fn();
    const task = startWakeableTask({
      name: 'test',
      retryMilliseconds: 1,
      log: { ...silentLog, warn },
      run: async () => {
        runs += 1;
        if (runs === 2) throw new Error('once');
        return 1;
      },
    });
    await vi.waitFor(() => expect(runs).toBeGreaterThan(3));
    await task.stop();
    expect(warn).toHaveBeenCalledTimes(1);
    const atStop = runs;
    task.wake();
    await Promise.resolve();
    expect(runs).toBe(atStop);
  });
});
