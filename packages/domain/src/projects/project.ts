export interface Project {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  /** IANA name; what a day is in charts and digests. */
  readonly timeZone: string;
  /** Days that events are kept. */
  readonly retentionDays: number;
  /** Events per second in the long run; null is the installation's limit. */
  readonly ingestPerSecond: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export const defaultTimeZone = 'UTC';

/** Whether the runtime knows a time zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    // Offsets such as `+02:00` are taken too, and PostgreSQL reads their sign the other way round.
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
