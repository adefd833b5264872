const longestMilliseconds = 10_000;

/**
 * How long to wait before the next attempt, after so many that failed: 0.25 s, then twice as long each time, up
 * to 10 s. A random half of it, because a hall that was cut off together should not come back together.
 */
export function backoff(failures) {
  const milliseconds = Math.min(longestMilliseconds, 250 * 2 ** failures);
  return milliseconds * (0.5 + Math.random() / 2);
}
