import { createServer } from 'node:net';
import { redisUnavailable, startRedisServer } from '@pulse/testing';
import { describe, expect, it } from 'vitest';
// The mail server of the package's own tests.
import { startMailServer } from '../../../../packages/mail/src/testing/mail-server.ts';
import { registerAccount } from '../auth/account.ts';
import { startTestServer } from '../start-server.ts';

const smtp = (port: number) => ({
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(port),
  SMTP_SECURITY: 'none',
  SMTP_FROM: 'Pulse <pulse@example.org>',
  PULSE_PUBLIC_URL: 'https://pulse.example.org',
});
const patient = { timeout: 15_000 };
const noRedis = redisUnavailable();
if (noRedis) console.log(`skipped: mails through Redis (${noRedis})`);

describe('mails', () => {
  it('are sent by SMTP after the commit of their cause, through PostgreSQL', async () => {
    await using mailServer = await startMailServer();
    await using server = await startTestServer({ environment: smtp(mailServer.port) });
    const account = await registerAccount(server.url, { name: 'Grüße 👋' });
    await expect.poll(() => mailServer.received.length, patient).toBe(1);
    const [received] = mailServer.received;
    expect(received?.to).toEqual([account.email]);
    expect(received?.mail.text).toContain('Hello Grüße 👋,');
    await expect.poll(() => server.composition.pendingJobs(), patient).toBe(0);
  });

  it('that can never be delivered become dead letters, which run again when asked', async () => {
    let exists = false;
    await using mailServer = await startMailServer({
      onRcptTo: (_address, _session, callback) =>
        callback(exists ? null : Object.assign(new Error('no such user'), { responseCode: 550 })),
    });
    await using server = await startTestServer({ environment: smtp(mailServer.port) });
    const admin = await registerAccount(server.url); // the first account is an administrator
    const ofEmails = async () =>
      (await admin.get('/admin/queues')).data.find(({ queue }: { queue: string }) => queue === 'emails');
    await expect.poll(ofEmails, patient).toEqual({ queue: 'emails', pending: 0, delayed: 0, dead: 1 });
    const [letter] = (await admin.get('/admin/dead-letters')).data;
    expect(letter).toMatchObject({
      queue: 'emails',
      name: 'welcome',
      reason: expect.stringContaining('550'),
    });
    exists = true;
    const rerun = await admin.post(`/admin/queues/emails/dead-letters/${letter.id}/rerun`);
    expect(rerun.status).toBe(204);
    await expect.poll(() => mailServer.received.length, patient).toBe(1);
    await expect.poll(ofEmails, patient).toEqual({ queue: 'emails', pending: 0, delayed: 0, dead: 0 });
  });

  it('to a server that never answers hold up nothing else', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const server = await startTestServer({ environment: smtp(port) });
    // More than the queue works on at a time.
    const accounts = await Promise.all(Array.from({ length: 15 }, () => registerAccount(server.url)));
    for (const account of accounts) expect((await account.get('/auth/me')).status).toBe(200);
    expect(await server.composition.pendingJobs()).toBe(15);
    silent.close();
    await server.stop();
  });
});

describe.skipIf(noRedis)('mails through Redis', () => {
  it('are sent once, also when it is away at the start, and when it comes back empty', async () => {
    await using mailServer = await startMailServer();
    const redis = await startRedisServer();
    await redis.stop();
    await using server = await startTestServer({
      environment: { ...smtp(mailServer.port), REDIS_URL: redis.url },
    });
    const account = await registerAccount(server.url);
    expect((await account.get('/auth/me')).status).toBe(200);
    expect(await server.composition.pendingJobs()).toBe(1);
    await using back = await startRedisServer({}, redis.port);
    expect(back.port).toBe(redis.port);
    await expect.poll(() => mailServer.received.length, patient).toBe(1);
    await expect.poll(() => server.composition.pendingJobs(), patient).toBe(0);
    await registerAccount(server.url);
    await expect.poll(() => mailServer.received.length, patient).toBe(2);
    expect(new Set(mailServer.received.map(({ mail }) => mail.messageId)).size).toBe(2);
  });

  it('are no reason to start with a Redis that throws jobs away', async () => {
    await using redis = await startRedisServer({ 'maxmemory-policy': 'allkeys-lru' });
    const started = startTestServer({ environment: { REDIS_URL: redis.url } });
    await expect(started).rejects.toThrow(/REDIS_URL: maxmemory-policy is allkeys-lru/);
  });
});
