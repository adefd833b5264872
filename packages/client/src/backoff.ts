const shortest = 500;
const longest = 15_000;

/**
 * Milliseconds to wait before try `attempt` (from 0): doubling up to 15 s, of which a random half, so that a
 * hall full of phones does not come back in one wave.
 */
export function backoffDelay(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longest, shortest * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (ceiling / 2) * random());
}
