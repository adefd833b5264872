import type { Log } from '@pulse/core';
import type { Job, Queue, WorkerOptions } from 'bullmq';

/** As much of BullMQ's queues as is used here; the rest has its backend in its type. */
export type OpenedQueue = Pick<Queue, 'add' | 'getJobCounts' | 'getJobs' | 'getJob' | 'close'> & {
  on(event: 'error', listener: (error: Error) => void): unknown;
};

/** As much of BullMQ's workers as is used here. */
export interface OpenedWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  /** Rejected when the first connection fails: BullMQ does not try again. */
  waitUntilReady(): Promise<unknown>;
  /** Stops taking jobs at once, and settles when those under way have ended. */
  close(): Promise<void>;
}

/** As much of BullMQ as differs between its backends. */
export interface BullmqConnector {
  readonly log: Log;
  openQueue(name: string): OpenedQueue;
  openWorker(
    name: string,
    process: (job: Job) => Promise<void>,
    options: Omit<WorkerOptions, 'connection'>,
  ): {
    readonly worker: OpenedWorker;
    /** Takes its connections away, so that closing does not wait for a server that may be away. */
    sever(): Promise<void>;
  };
  /** A worker that met an error is not to be relied on: another takes its place. */
  readonly replaceBrokenWorkers: boolean;
}
