import { silentLog } from '@pulse/core';
import { type RedisServer, redisUnavailable, startRedisServer } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedisJobs, UnsafeRedis } from './redis-jobs.ts';
import { describeJobQueue } from './testing/job-queue.conformance.ts';

const unavailable = redisUnavailable();
if (unavailable) console.log(`skipped: queues in Redis (${unavailable})`);

describe.skipIf(unavailable)('with a Redis server', () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await startRedisServer();
  });
  afterAll(() => server.stop());

  describeJobQueue('queues in Redis', () => openRedisJobs({ url: server.url, log: silentLog }));

  it.each(['allkeys-lru', 'volatile-ttl'])('is refused with the policy %s', async (policy) => {
    await using evicting = await startRedisServer({ 'maxmemory-policy': policy });
    await expect(openRedisJobs({ url: evicting.url, log: silentLog })).rejects.toThrow(UnsafeRedis);
  });

  it('refuses within the time while Redis is away, and works when it is back, empty', async () => {
    const first = await startRedisServer();
    const backend = await openRedisJobs({ url: first.url, log: silentLog });
    const queue = backend.queue('away', { attempts: 3, backoffMilliseconds: 20 });
    const done: string[] = [];
    queue.work(async ({ name }) => void done.push(name), { concurrency: 1 });
    await queue.add({ id: 'job-before', name: 'before', data: {} });
    await expect.poll(() => done).toEqual(['before']);
    await first.stop();
    await expect(queue.add({ id: 'job-lost', name: 'lost', data: {} })).rejects.toThrow(/the queue away/);
    await using second = await startRedisServer({}, first.port);
    expect(second.port).toBe(first.port);
    const add = () =>
      queue.add({ id: 'job-after', name: 'after', data: {} }).then(
        () => true,
        () => false,
      );
    await expect.poll(add, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => done, { timeout: 15_000 }).toContain('after');
    await backend.close();
  });

  it('may be absent at the start, and is used when it comes', async () => {
    const gone = await startRedisServer();
    await gone.stop();
    const backend = await openRedisJobs({ url: gone.url, log: silentLog });
    const queue = backend.queue('absent', { attempts: 1, backoffMilliseconds: 20 });
    const done: string[] = [];
    queue.work(async ({ id }) => void done.push(id), { concurrency: 1 });
    await expect(queue.add({ id: 'job', name: 'job', data: {} })).rejects.toThrow(/the queue absent/);
    await using come = await startRedisServer({}, gone.port);
    expect(come.port).toBe(gone.port);
    const add = () =>
      queue.add({ id: 'job', name: 'job', data: {} }).then(
        () => true,
        () => false,
      );
    await expect.poll(add, { timeout: 15_000 }).toBe(true);
    await expect.poll(() => done, { timeout: 15_000 }).toEqual(['job']);
    await backend.close();
  });
});
