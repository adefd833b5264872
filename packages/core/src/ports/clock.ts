/** The time, injectable so that tests own it. Leases and deadlines use the database's clock instead. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
