import { describe, expect, test } from 'vitest';
import { distributionOf, median } from '../measure/percentiles.ts';
import { stalenessOf } from '../measure/staleness.ts';
import { Figures, formatNumber } from './figures.ts';
import { type Goal, judge } from './goals.ts';
import { renderReport, reportAsJson } from './report.ts';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  test('are values that were measured, by the nearest rank', () => {
    expect(distributionOf(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, maximum: 100 });
    expect(distributionOf([7])).toMatchObject({ p50: 7, p99: 7 });
    expect(distributionOf([])).toMatchObject({ count: 0, p50: undefined, maximum: undefined });
  });
  test('of numbers are not of their spellings: 9 is less than 10', () => {
    expect(median([10, 9, 100])).toBe(10);
    expect(median([4, 1])).toBe(2.5);
    expect(median([])).toBeUndefined();
  });
});

describe('staleness', () => {
  test('is until the first frame of the version or a later one', () => {
    const shown = [
      { version: 1, at: 100 },
      { version: 4, at: 200 },
    ];
    const receipts = [
      { version: 5, at: 150 },
      { version: 2, at: 120 },
      { version: 1, at: 130 },
      { version: 4, at: 150 },
    ];
    expect(stalenessOf(shown, receipts)).toEqual([0, 80, 50, Number.POSITIVE_INFINITY]);
  });
});

describe('goals', () => {
  const goal = (values: Goal['values'], change: Partial<Goal> = {}): Goal => ({
    name: 'g',
    direction: 'at least',
    goal: 40,
    floor: 12,
    values,
    ...change,
  });

  test.each<[Goal['values'], Partial<Goal>, ReturnType<typeof judge>]>([
    [[40], {}, 'ok'],
    [[39.9, 12, 50], {}, 'floor only'],
    [[11.9], {}, 'below'],
    [[undefined, undefined], {}, 'not measured'],
    [[], {}, 'not measured'],
    [[0.4], { direction: 'at most', goal: 0.4, floor: 0.8 }, 'ok'],
    [[0.8], { direction: 'at most', goal: 0.4, floor: 0.8 }, 'floor only'],
    [[0.81], { direction: 'at most', goal: 0.4, floor: 0.8 }, 'below'],
    [[Number.POSITIVE_INFINITY], { direction: 'at most', goal: 150 }, 'below'],
  ])('%j %j: %s', (values, change, verdict) => {
    const { floor, ...rest } = goal(values, change);
    expect(judge(change.goal === 150 ? rest : { ...rest, ...(floor === undefined ? {} : { floor }) })).toBe(
      verdict,
    );
  });

  test('by ratio pair what was measured in the same repetition, and leave out what was not', () => {
    const figures = new Figures();
    for (const [repetition, value] of [10, undefined, 30].entries())
      figures.record(repetition, 'a', '/s', value);
    for (const [repetition, value] of [5, 5, 5, 5].entries()) figures.record(repetition, 'b', '/s', value);
    expect(figures.ratio('a', 'b')).toEqual([2, undefined, 6]);
    expect(figures.ratio('a', 'absent')).toEqual([undefined, undefined, undefined]);
  });
});

describe('a report', () => {
  const figures = new Figures();
  for (const [repetition, value] of [127_345, 99.44, 0.1234].entries())
    figures.record(repetition, 'a', '/s', value);
  const report = {
    benchmark: 'fanout',
    repetitions: 3,
    figures,
    goals: [{ name: 'a by b', direction: 'at least', goal: 40, floor: 12, values: [13] } as const],
    notes: ['a note'],
    problems: ['INCOMPLETE: 3 deliveries missing'],
  };

  test('has median, ends, goal, floor and verdict, and problems that cannot be overlooked', () => {
    const text = renderReport(report);
    expect(text).toMatch(/^a +99\.4 +0\.12–127,300 +\/s$/m);
    expect(text).toMatch(/^a by b +13 +13–13 +≥ 40 +≥ 12 +floor only$/m);
    expect(text).toContain('!! INCOMPLETE: 3 deliveries missing');
  });

  test('for machines has every value', () => {
    const { figures: written, goals, problems } = JSON.parse(reportAsJson(report));
    expect(written).toMatchObject([{ name: 'a', values: [127_345, 99.44, 0.1234], median: 99.44 }]);
    expect(goals).toMatchObject([{ name: 'a by b', median: 13, verdict: 'floor only' }]);
    expect(problems).toHaveLength(1);
  });

  test.each([
    [0, '0'],
    [4_321, '4,320'],
    [41.25, '41.3'],
    [Number.POSITIVE_INFINITY, 'never'],
    [Number.NaN, '–'],
  ])('writes %d as %s', (value, text) => expect(formatNumber(value)).toBe(text));
});
