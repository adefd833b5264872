import { describe, expect, test } from 'vitest';
import { judgeDelay, startOverloadGauge } from './overload.ts';

describe('judgeDelay', () => {
  test.each([
    ['idle', false, 20, false],
    ['busy', false, 250, false],
    ['too late', false, 251, true],
    ['still too late', true, 130, true],
    ['caught up', true, 125, false],
  ])('%s', (_what, before, mean, after) => {
    expect(judgeDelay(before, mean, 250)).toBe(after);
  });
});

describe('startOverloadGauge', () => {
  test('has further reasons', () => {
    let exhausted = false;
    const gauge = startOverloadGauge(60_000, () => exhausted);
    expect(gauge.overloaded()).toBe(false);
    exhausted = true;
    expect(gauge.overloaded()).toBe(true);
    gauge.stop();
  });

  test('begins anew when it is told that serving begins', async () => {
    const gauge = startOverloadGauge(1); // the loop is always later than this
    await expect.poll(() => gauge.overloaded(), { timeout: 10_000 }).toBe(true);
    gauge.restart();
    expect(gauge.overloaded()).toBe(false);
    gauge.stop();
  });

  test('a threshold of 0 turns it off', () => {
    expect(startOverloadGauge(0, () => true).overloaded()).toBe(false);
  });
});
