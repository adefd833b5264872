import { describe, expect, test } from 'vitest';
import { processorSeconds, residentBytes } from './process-usage.ts';

describe.runIf(process.platform === 'linux')('usage read from /proc', () => {
  test('of processor time is what the process says of itself', () => {
    const before = processorSeconds([process.pid]) ?? Number.NaN;
    const own = process.cpuUsage();
    for (let spent = 0; spent < 200_000; spent = process.cpuUsage(own).user) Math.sqrt(spent);
    const { user, system } = process.cpuUsage(own);
    const after = processorSeconds([process.pid]) ?? Number.NaN;
    // Ticks are of 10 ms, one cut at each end, for user and system each.
    expect(Math.abs(after - before - (user + system) / 1e6)).toBeLessThan(0.05);
  });

  test('of memory is what the process says of itself', () => {
    const share = (residentBytes(process.pid) ?? Number.NaN) / process.memoryUsage().rss;
    expect(share).toBeGreaterThan(0.8);
    expect(share).toBeLessThan(1.2);
  });

  test('of a process that is gone is nothing', () => expect(processorSeconds([2 ** 22 + 1])).toBe(0));
});
