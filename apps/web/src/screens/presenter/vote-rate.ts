/** Votes counted at a moment. */
export interface Sample {
  readonly at: number;
  readonly total: number;
}

export const ratePoints = 60;

/**
 * Votes per second for each of the last `ratePoints` seconds, newest last. A total that falls (a new round) begins
 * again from nothing.
 */
export function voteRates(samples: readonly Sample[], now: number): readonly number[] {
  const rates = new Array<number>(ratePoints).fill(0);
  for (let index = 1; index < samples.length; index += 1) {
    const sample = samples[index];
    const before = samples[index - 1];
    if (!sample || !before) continue;
    const slot = ratePoints - 1 - Math.floor((now - sample.at) / 1000);
    if (slot < 0 || slot >= ratePoints) continue;
    rates[slot] = (rates[slot] ?? 0) + Math.max(0, sample.total - before.total);
  }
  return rates;
}

/** Adds a sample and forgets those older than the line. */
export function keepSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const horizon = sample.at - (ratePoints + 2) * 1000;
  return [...samples.filter((other) => other.at >= horizon), sample];
}
