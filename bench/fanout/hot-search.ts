import type { FanOutResult } from '../load/fan-out-load.ts';

/** A rate counts as sustained when one delivery in a hundred takes longer than this at most. */
export const sustainedMilliseconds = 200;

/** Whether a server keeps up: in time, all of it, to everybody. */
export function isSustained(result: FanOutResult): boolean {
  const { p99 } = result.latency;
  const whole = result.missing === 0 && result.surplus === 0 && result.wrong === 0 && result.closed === 0;
  return result.inTime && whole && p99 !== undefined && p99 < sustainedMilliseconds;
}

export interface HotSearchOptions<Result> {
  /** Messages a second to begin with, when nothing is known. */
  readonly start: number;
  /** What another repetition has found: the search then only looks around it. */
  readonly hint?: number | undefined;
  /** Holds a rate; a quick look is enough while the rate doubles. */
  readonly run: (perSecond: number, thoroughness: 'quick' | 'full') => Promise<Result>;
  readonly sustained: (result: Result) => boolean;
  /** Halvings of the span between a rate that was sustained and one that was not. */
  readonly bisections: number;
  /** Rates to try in all. */
  readonly maximumSteps: number;
}

/** One step around a hint; two of them are as fine as the last bisection. */
const hintStep = 1.1;

/**
 * Finds the highest rate that a server sustains: doubles until it does not, then bisects by the geometric mean, as
 * rates are told apart by ratios.
 *
 * @returns what was measured at the highest rate that held for a full step; undefined when none did
 */
export async function findHighestRate<Result>(
  options: HotSearchOptions<Result>,
): Promise<{ readonly perSecond: number; readonly result: Result } | undefined> {
  const { start, hint, run, sustained, bisections, maximumSteps } = options;
  let steps = 0;
  let best: { readonly perSecond: number; readonly result: Result } | undefined;
  const holds = async (perSecond: number, thoroughness: 'quick' | 'full') => {
    steps += 1;
    const result = await run(perSecond, thoroughness);
    const held = sustained(result);
    if (held && thoroughness === 'full') best = { perSecond, result };
    return held;
  };
  const isLeft = () => steps < maximumSteps;

  if (hint !== undefined) {
    let rate = hint;
    if (await holds(rate, 'full')) {
      while (isLeft() && (await holds(rate * hintStep, 'full'))) rate *= hintStep;
      return best;
    }
    while (isLeft() && rate > 1) {
      rate /= hintStep;
      if (await holds(rate, 'full')) return best;
    }
    return undefined;
  }

  let held = start;
  let failed: number | undefined;
  while (isLeft() && !(await holds(held, 'quick'))) {
    failed = held;
    held /= 2;
    if (held < 1) return undefined;
  }
  while (isLeft() && failed === undefined) {
    if (await holds(held * 2, 'quick')) held *= 2;
    else failed = held * 2;
  }
  for (let bisection = 0; failed !== undefined && bisection < bisections && isLeft(); bisection += 1) {
    const middle = Math.sqrt(held * failed);
    if (await holds(middle, 'full')) held = middle;
    else failed = middle;
  }
  // What held for a quick look only has to hold for a full one, or a bit less has.
  for (let rate = held; best === undefined && rate >= 1; rate /= hintStep) {
    await holds(rate, 'full');
    if (!isLeft()) break;
  }
  return best;
}
