/** An acknowledged change: the version that it made or that followed it, and when it was acknowledged. */
export interface Receipt {
  readonly version: number;
  readonly at: number;
}

/**
 * For each change, how long after its acknowledgement somebody was shown it: the first frame of its version or a later
 * one. 0 when it was shown before it was acknowledged, Infinity when never. In the unit of the times.
 *
 * @param shown frames in the order in which they arrived; versions only grow
 */
export function stalenessOf(shown: readonly Receipt[], receipts: readonly Receipt[]): number[] {
  let frame = 0;
  return receipts
    .toSorted((one, other) => one.version - other.version)
    .map(({ version, at }) => {
      while (frame < shown.length && (shown[frame]?.version ?? 0) < version) frame += 1;
      const shownAt = shown[frame]?.at;
      return shownAt === undefined ? Number.POSITIVE_INFINITY : Math.max(0, shownAt - at);
    });
}
