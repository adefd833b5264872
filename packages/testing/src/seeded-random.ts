import { randomInt } from 'node:crypto';

/** Draws that a seed repeats. */
export interface SeededRandom {
  readonly seed: number;
  /** An integer from 0 up to but not including `bound`. */
  below(bound: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

/** mulberry32: 32 bits of state, enough for tests. */
export function createSeededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    seed,
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('there is nothing to pick from');
      return item;
    },
  };
}

/** `PULSE_TEST_SEED` replays a failure; without it a fresh seed, to be named in the failure's message. */
export function testSeed(): number {
  const given = process.env.PULSE_TEST_SEED;
  return given === undefined ? randomInt(2 ** 31) : Number(given);
}
