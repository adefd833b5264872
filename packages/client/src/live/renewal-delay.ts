/** A token is renewed so many milliseconds before it ends, or halfway if it is shorter. */
const renewBefore = 60_000;
/** Even when it seems to have ended already: the device's clock may be wrong. */
const leastRenewal = 1_000;
/** What timers can hold. */
const longestTimer = 2 ** 31 - 1;

/** Milliseconds after which a token that ends then (ISO 8601) is renewed. */
export function renewalDelay(expiresAt: string, now: number): number {
  const left = Date.parse(expiresAt) - now;
  return Math.min(Math.max(left - renewBefore, left / 2, leastRenewal), longestTimer);
}
