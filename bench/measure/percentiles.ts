/**
 * How a set of durations is spread, in milliseconds. Percentiles are by the nearest rank, not interpolated: values that
 * were really measured. All are undefined when nothing was.
 */
export interface Distribution {
  readonly count: number;
  readonly p50: number | undefined;
  readonly p95: number | undefined;
  readonly p99: number | undefined;
  readonly maximum: number | undefined;
}

/** @param values in any order; not changed */
export function distributionOf(values: readonly number[] | Float64Array): Distribution {
  const sorted = Float64Array.from(values).sort();
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  return { count: sorted.length, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), maximum: sorted.at(-1) };
}

/** The middle of some repetitions; the mean of the two in the middle when their number is even. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[sorted.length >> 1];
  const lower = sorted[(sorted.length - 1) >> 1];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}
