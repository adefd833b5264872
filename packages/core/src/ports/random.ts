import { randomBytes, randomInt } from 'node:crypto';

/** Cryptographically strong randomness, injectable so that tests are repeatable. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** A uniform integer in `[0, bound)`. */
  below(bound: number): number;
}

export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  below: (bound) => randomInt(bound),
};
