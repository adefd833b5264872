import { DatabaseUnavailable, Overloaded, PulseError, ShuttingDown } from '@pulse/core';
import { EventPartitionMissing, isConnectionError, LaneClosedError, OverloadedError } from '@pulse/db';

/** Cancelled by a time-out, or out of locks, memory or disk: PostgreSQL has trouble, the request has none. */
const strained = /^(57014|55P03|53\d{3}|58\d{3})$/;

/** Gives failures of the infrastructure their public face. */
export function translateError(error: unknown): PulseError | undefined {
  if (isConnectionError(error))
    return new PulseError(DatabaseUnavailable, { cause: error, retryAfterSeconds: 1 });
  if (error instanceof OverloadedError)
    return new PulseError(Overloaded, { cause: error, retryAfterSeconds: 1 });
  if (error instanceof LaneClosedError)
    return new PulseError(ShuttingDown, { cause: error, retryAfterSeconds: 2 });
  // The job that makes it has been woken.
  if (error instanceof EventPartitionMissing)
    return new PulseError(DatabaseUnavailable, { cause: error, retryAfterSeconds: 1 });
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code === 'string' && strained.test(code)) {
    return new PulseError(DatabaseUnavailable, { cause: error, retryAfterSeconds: 1 });
  }
  return undefined;
}

/** The same function, but what fails of the infrastructure has its public face. */
export function translated<Arguments extends unknown[], Result>(
  work: (...values: Arguments) => Promise<Result>,
): (...values: Arguments) => Promise<Result> {
  return async (...values) => {
    try {
      return await work(...values);
    } catch (error) {
      throw (error instanceof PulseError ? undefined : translateError(error)) ?? error;
    }
  };
}
