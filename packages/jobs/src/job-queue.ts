/** Work for a queue. Its data is JSON. */
export interface JobToDo {
  /**
   * Chosen by whoever asks for the work: the same id is the same job, added once. Not a whole number and without
   * colons, which BullMQ keeps for itself.
   */
  readonly id: string;
  /** What kind of work, e.g. `verify_email`. */
  readonly name: string;
  readonly data: unknown;
}

export interface RunningJob extends JobToDo {
  /** 1 for the first. */
  readonly attempt: number;
}

/** Does a job. What it throws is a failed attempt; a {@link PermanentFailure} is not tried again. */
export type JobHandler = (job: RunningJob) => Promise<void>;

/** A job whose attempts are used up. It stays until it is run again. */
export interface DeadLetter {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  /** Message of the last failure. */
  readonly reason: string;
  readonly failedAt: Date;
}

export interface JobCounts {
  readonly waiting: number;
  readonly active: number;
  /** Between two attempts. */
  readonly delayed: number;
  readonly dead: number;
}

export interface QueueOptions {
  /** How often a job is tried in all. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; doubled for each further one, and up to half of it left away at random. */
  readonly backoffMilliseconds: number;
}

export interface WorkOptions {
  /** Jobs at a time, in this process. */
  readonly concurrency: number;
  /** Told after a job's last attempt has failed. */
  readonly onDead?: (job: { readonly id: string; readonly reason: string }) => void;
}

export interface JobWorker {
  /** Takes no more jobs and waits for those under way; who takes longer than the grace is left to another worker. */
  close(): Promise<void>;
}

/**
 * A queue of jobs. Each is done at least once: one whose worker died is taken over within a minute. That its effect
 * happens once is the handler's part.
 */
export interface JobQueue {
  readonly name: string;
  /**
   * Adds a job, unless one with its id is known.
   *
   * @throws QueueUnavailable within 2 seconds; the job may have been added all the same
   */
  add(job: JobToDo): Promise<void>;
  /** Does jobs in this process until closed. */
  work(handler: JobHandler, options: WorkOptions): JobWorker;
  counts(): Promise<JobCounts>;
  /** The latest first. */
  deadLetters(page: { readonly limit: number; readonly offset?: number }): Promise<readonly DeadLetter[]>;
  /** Gives a dead letter all its attempts again. @returns false when there is none with this id */
  rerun(jobId: string): Promise<boolean>;
}

/** Where queues are kept. */
export interface JobBackend {
  /** For logs: `PostgreSQL` or `Redis`. */
  readonly kind: string;
  queue(name: string, options: QueueOptions): JobQueue;
  /** Closes workers, then queues, then connections. */
  close(): Promise<void>;
}

/** The queue's server does not answer. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable';
}

/** Thrown by a handler: trying again would fail in the same way. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
