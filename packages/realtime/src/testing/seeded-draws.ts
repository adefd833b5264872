import fc from 'fast-check';

/** Answers an integer from 0 up to but not including `bound`. */
export type Draw = (bound: number) => number;

/** Draws that a seed repeats. */
export function seededDraws(seed: number): Draw {
  const draws = fc.infiniteStream(fc.noBias(fc.nat({ max: 2 ** 31 - 1 })), { noHistory: true });
  const [stream] = fc.sample(draws, { seed, numRuns: 1 });
  return (bound) => Number(stream?.next().value) % bound;
}
