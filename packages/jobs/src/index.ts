export {
  type DeadLetter,
  type JobBackend,
  type JobCounts,
  type JobHandler,
  type JobQueue,
  type JobToDo,
  type JobWorker,
  PermanentFailure,
  type QueueOptions,
  QueueUnavailable,
  type RunningJob,
  type WorkOptions,
} from './job-queue.ts';
export { openPostgresJobs, type PostgresJobsOptions } from './postgres-jobs.ts';
export { openRedisJobs, type RedisJobsOptions, UnsafeRedis } from './redis-jobs.ts';
export type { ScheduleRule } from './schedule.ts';
export { type Schedule, type ScheduleStore, startScheduler } from './scheduler.ts';
