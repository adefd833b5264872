import { describe, expect, test } from 'vitest';
import { uuidv7Ids } from './ids.ts';
import { type Random, systemRandom } from './random.ts';

const start = Date.parse('2026-01-02T03:04:05.678Z');
const zeros: Random = { bytes: (count) => new Uint8Array(count), below: () => 0 };
const ones: Random = { bytes: (count) => new Uint8Array(count).fill(0xff), below: (bound) => bound - 1 };

const frozen = { now: () => new Date(start) };
const millisecondOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

describe('uuidv7Ids', () => {
  test('makes the example of RFC 9562, appendix A.6', () => {
    const random: Random = { bytes: () => Buffer.from('98c4dc0c0c07398f', 'hex'), below: () => 0xcc3 };
    const clock = { now: () => new Date('2022-02-22T14:22:22.000-05:00') };
    expect(uuidv7Ids(clock, random).next()).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('version and variant stand whatever the randomness', () => {
    expect(uuidv7Ids(frozen, zeros).next()).toMatch(/^\w{8}-\w{4}-7000-8000-0{12}$/);
    expect(uuidv7Ids(frozen, ones).next()).toMatch(/^\w{8}-\w{4}-73ff-bfff-f{12}$/);
    expect(millisecondOf(uuidv7Ids(frozen, systemRandom).next())).toBe(start);
  });

  test('ids of one millisecond are in order and distinct, past the end of the counter too', () => {
    const ids = uuidv7Ids(frozen, systemRandom);
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('a clock that goes back does not take the order back', () => {
    const times = [start, start + 5, start - 60_000, start - 60_000, start + 4, start + 6];
    let call = 0;
    const ids = uuidv7Ids({ now: () => new Date(times[call++] ?? start) }, systemRandom);
    const made = times.map(() => ids.next());
    expect(made.toSorted()).toEqual(made);
    expect(made.map(millisecondOf)).toEqual([0, 5, 5, 5, 5, 6].map((after) => start + after));
  });

  test('a counter that runs over borrows from the next millisecond', () => {
    const ids = uuidv7Ids(frozen, zeros);
    const made = Array.from({ length: 0x1001 }, () => ids.next());
    expect(made.at(-2)).toMatch(/-7fff-/);
    expect(millisecondOf(made.at(-1) ?? '')).toBe(start + 1);
    expect(made.at(-1)).toMatch(/-7000-/);
  });
});
