import { expect, it } from 'vitest';
import { createAttemptBudget } from './attempt-budget.ts';

it('allows so many attempts in any window, wherever it begins', () => {
  let now = 1_000_000;
  const mayTry = createAttemptBudget(2, 60_000, { now: () => new Date(now) });
  const allowed: number[] = [];
  for (; now < 1_600_000; now += 7_000) if (mayTry()) allowed.push(now);
  for (const [index, at] of allowed.entries()) {
    expect(allowed.filter((other) => other >= at && other < at + 60_000).length).toBeLessThanOrEqual(2);
    if (index >= 2) expect(at - (allowed[index - 2] ?? 0)).toBeLessThan(67_000);
  }
});

it('is not used up by a clock that was set back', () => {
  let now = 1_000_000;
  const mayTry = createAttemptBudget(1, 60_000, { now: () => new Date(now) });
  expect(mayTry()).toBe(true);
  now = 500_000;
  expect(mayTry()).toBe(true);
  expect(mayTry()).toBe(false);
});
