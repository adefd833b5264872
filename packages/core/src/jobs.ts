/** Work to be done after the commit of its cause, by a worker of a queue. */
export interface JobRequest {
  /** `emails`, `reports`, … */
  readonly queue: string;
  /** The same id in the same queue is the same job, recorded once. A UUID, or letters, digits and hyphens. */
  readonly id: string;
  /** What kind of work, e.g. `welcome`. */
  readonly name: string;
  /** JSON. Not a place for secrets: whoever reads the queue reads it. */
  readonly data: unknown;
  /** It is done no sooner than after this time; at once when absent. */
  readonly delayMilliseconds?: number;
}

/**
 * Records jobs in the current transaction: queues have no part in it, so a job is written down with its cause, and
 * handed to its queue once that is committed.
 */
export interface JobRecorder {
  /** @returns false when a job with this id was recorded before, and is not done */
  record(job: JobRequest): Promise<boolean>;
}
