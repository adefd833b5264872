import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type JobBackend, type JobQueue, PermanentFailure, type RunningJob } from '../job-queue.ts';

/** What every backend does alike. @param open a backend with nothing in it */
export function describeJobQueue(title: string, open: () => Promise<JobBackend>): void {
  describe(title, () => {
    let backend: JobBackend;
    beforeAll(async () => {
      backend = await open();
    });
    afterAll(() => backend.close());

    /** A queue of its own name, so that tests do not meet. */
    const newQueue = (attempts = 3): JobQueue =>
      backend.queue(`test-${randomUUID()}`, { attempts, backoffMilliseconds: 20 });

    it('does a job, with its name, data and attempt', async () => {
      const queue = newQueue();
      const done: RunningJob[] = [];
      const worker = queue.work(async (job) => void done.push(job), { concurrency: 2 });
      const id = randomUUID();
      await queue.add({ id, name: 'greet', data: { text: 'grüße 👋', list: [1, null] } });
      await expect
        .poll(() => done)
        .toEqual([{ id, name: 'greet', data: { text: 'grüße 👋', list: [1, null] }, attempt: 1 }]);
      await worker.close();
    });

    it('adds a job once, however often and however long ago, also after it is done', async () => {
      const queue = newQueue();
      const done: string[] = [];
      const job = { id: randomUUID(), name: 'once', data: {} };
      await Promise.all(Array.from({ length: 20 }, () => queue.add(job)));
      const worker = queue.work(async ({ id }) => void done.push(id), { concurrency: 5 });
      await expect.poll(() => done).toEqual([job.id]);
      await expect.poll(async () => (await queue.counts()).active).toBe(0);
      await queue.add(job);
      const last = { id: randomUUID(), name: 'last', data: {} };
      await queue.add(last);
      await expect.poll(() => done).toEqual([job.id, last.id]);
      await worker.close();
    });

    it('tries a failed job again until it succeeds', async () => {
      const queue = newQueue();
      const attempts: number[] = [];
      const worker = queue.work(
        async ({ attempt }) => {
          attempts.push(attempt);
          if (attempt < 3) throw new Error('not yet');
        },
        { concurrency: 1 },
      );
      await queue.add({ id: randomUUID(), name: 'flaky', data: {} });
      await expect.poll(() => attempts).toEqual([1, 2, 3]);
      await expect.poll(() => queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, dead: 0 });
      await worker.close();
    });

    it('keeps what failed for good, and runs it again when asked', async () => {
      const queue = newQueue(2);
      const dead: string[] = [];
      let works = false;
      const worker = queue.work(
        async () => {
          if (!works) throw new Error('the server is away');
        },
        { concurrency: 1, onDead: ({ id, reason }) => void dead.push(`${id} ${reason}`) },
      );
      const id = randomUUID();
      await queue.add({ id, name: 'doomed', data: {} });
      await expect.poll(() => dead).toEqual([`${id} the server is away`]);
      expect(await queue.deadLetters({ limit: 10 })).toEqual([
        { id, name: 'doomed', attempts: 2, reason: 'the server is away', failedAt: expect.any(Date) },
      ]);
      expect(await queue.rerun(randomUUID())).toBe(false);
      works = true;
      expect(await queue.rerun(id)).toBe(true);
      await expect.poll(() => queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0, dead: 0 });
      expect(await queue.rerun(id)).toBe(false);
      await worker.close();
    });

    it('does not try again what cannot succeed', async () => {
      const queue = newQueue(5);
      const attempts: number[] = [];
      const worker = queue.work(
        async ({ attempt }) => {
          attempts.push(attempt);
          throw new PermanentFailure('no such address');
        },
        { concurrency: 1 },
      );
      await queue.add({ id: randomUUID(), name: 'hopeless', data: {} });
      await expect.poll(async () => (await queue.counts()).dead).toBe(1);
      expect(attempts).toEqual([1]);
      await worker.close();
    });

    it('does as many at a time as it is told, and no more', async () => {
      const queue = newQueue();
      let running = 0;
      let most = 0;
      let done = 0;
      const gate = Promise.withResolvers<void>();
      for (let index = 0; index < 9; index += 1) {
        await queue.add({ id: randomUUID(), name: 'slow', data: {} });
      }
      const worker = queue.work(
        async () => {
          running += 1;
          most = Math.max(most, running);
          await gate.promise;
          running -= 1;
          done += 1;
        },
        { concurrency: 3 },
      );
      await expect.poll(() => running).toBe(3);
      gate.resolve();
      await expect.poll(() => done).toBe(9);
      expect(most).toBe(3);
      await worker.close();
    });

    it('waits for the jobs under way when a worker closes, and leaves the others to the next', async () => {
      const queue = newQueue();
      const gate = Promise.withResolvers<void>();
      const started: string[] = [];
      const done: string[] = [];
      const handle = async ({ name }: RunningJob) => {
        started.push(name);
        await gate.promise;
        done.push(name);
      };
      const first = queue.work(handle, { concurrency: 1 });
      await queue.add({ id: randomUUID(), name: 'under way', data: {} });
      await expect.poll(() => started).toEqual(['under way']);
      await queue.add({ id: randomUUID(), name: 'waiting', data: {} });
      const closed = first.close();
      expect(done).toEqual([]);
      gate.resolve();
      await closed;
      expect(done).toEqual(['under way']);
      const second = queue.work(handle, { concurrency: 1 });
      await expect.poll(() => done).toEqual(['under way', 'waiting']);
      await second.close();
    });
  });
}
