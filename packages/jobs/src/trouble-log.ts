import type { Log } from '@pulse/core';

const windowMilliseconds = 1_000;

/**
 * Writes the first trouble at once, and those that follow within a second as one line with the latest of them and
 * their number as `times`, so that what goes wrong in a loop does not fill a disk.
 */
export function createTroubleLog(log: Log, fields: object, message: string): (error: unknown) => void {
  let withheld: { latest: unknown; times: number } | undefined;
  let open = false;

  function write(error: unknown, times: number): void {
    log.warn({ ...fields, err: error, times }, message);
    open = true;
    setTimeout(endWindow, windowMilliseconds).unref();
  }

  function endWindow(): void {
    open = false;
    if (withheld) write(withheld.latest, withheld.times);
    withheld = undefined;
  }

  return (error) => {
    if (open) withheld = { latest: error, times: (withheld?.times ?? 0) + 1 };
    else write(error, 1);
  };
}
