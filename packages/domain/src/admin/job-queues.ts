import type { Page } from '@pulse/core';

/** A queue, by the jobs that are recorded for it. Of jobs that are done there is nothing left to see. */
export interface QueueStanding {
  readonly queue: string;
  /** To be done now, or under way, or between two attempts. */
  readonly pending: number;
  /** To be done at a later time. */
  readonly delayed: number;
  readonly dead: number;
}

/** A job whose attempts are used up. What it carries is not shown: mails have addresses and links in them. */
export interface DeadJob {
  readonly queue: string;
  readonly id: string;
  /** What kind of work. */
  readonly name: string;
  /** Message of the last failure. */
  readonly reason: string;
  readonly recordedAt: Date;
  readonly diedAt: Date;
}

export interface JobQueues {
  /** By name, those without jobs included. */
  standings(): Promise<readonly QueueStanding[]>;
  /** The latest first, of one queue or of all. */
  deadJobs(
    queue: string | undefined,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ): Promise<Page<DeadJob>>;
  /** Gives a dead job all its attempts again, after the commit. @returns false when none has this id */
  revive(queue: string, id: string): Promise<boolean>;
}
