import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { silentLog } from '@pulse/core';
import { type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@pulse/db';
import {
  createTestDatabase,
  type FaultProxy,
  startFaultProxy,
  type TestDatabase,
  temporaryParent,
} from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insist } from '../insistent-client.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { VoteLedger } from '../vote-ledger.ts';

/** ReadyForQuery, idle: what the server says after the commit, and nothing before it. */
const readyForQuery = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

async function startScene(url: string) {
  const host = await registerHost(url);
  const session = await createSession(host);
  const poll = await createPoll(host, session.id);
  const voter = await join(url, session.code);
  return { host, session, poll, voter };
}

describe('the way to the database is cut', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;
  let server: TestServer;

  beforeAll(async () => {
    database = await createTestDatabase();
    const direct = new URL(database.connectionString);
    proxy = await startFaultProxy({ target: { port: Number(direct.port) } });
    direct.port = String(proxy.port);
    server = await startTestServer({ connectionString: direct.href });
  });
  afterAll(async () => {
    proxy.set({});
    await server.stop();
    await proxy.close();
    await database.drop();
  });

  test('between COMMIT and the reply: 503, and a retry with the same key is the same one vote', async () => {
    const { host, poll, voter } = await startScene(server.url);
    const [a, b] = poll.optionIds;
    const vote = (optionId: string | undefined, key: string) =>
      voter.post(`/polls/${poll.id}/votes`, { optionIds: [optionId] }, { 'idempotency-key': key });
    expect((await vote(a, 'first')).status).toBe(201);

    const cut = proxy.cutInsteadOf({ request: 'cast_votes', reply: readyForQuery });
    const unheard = await vote(b, 'second');
    await cut;
    expect([unheard.status, unheard.code]).toEqual([503, 'DB_UNAVAILABLE']);
    expect(Number(unheard.headers.get('retry-after'))).toBeGreaterThan(0);
    // It was committed all the same.
    const results = (await host.get(`/polls/${poll.id}/results`)).data;
    expect(results.options.map(({ votes }: { votes: number }) => votes)).toEqual([0, 1, 0]);

    const retried = await vote(b, 'second');
    expect(retried.status).toBe(201);
    expect(retried.data).toEqual({ pollId: poll.id, round: 1, version: results.version });
    expect((await host.get(`/polls/${poll.id}/results`)).data).toEqual(results);
    expect((await host.get(`/polls/${poll.id}/recount`)).data).toMatchObject({
      matches: true,
      recount: { total: 1 },
    });
  });

  test('a counter whose acknowledgement was lost moves once', async () => {
    const { host, session, voter } = await startScene(server.url);
    const counter = (await host.post(`/sessions/${session.id}/counters`, { name: 'Applause' })).data;
    const clap = (key: string) =>
      voter.post(`/counters/${counter.id}/increment`, undefined, { 'idempotency-key': key });
    expect((await clap('one')).data.value).toBe(1);
    const cut = proxy.cutInsteadOf({ request: 'change_counters', reply: readyForQuery });
    expect((await clap('two')).code).toBe('DB_UNAVAILABLE');
    await cut;
    expect((await clap('two')).data.value).toBe(2);
    expect((await host.get(`/counters/${counter.id}`)).data.value).toBe(2);
  });

  test('PostgreSQL hangs: votes and reads are refused, the process lives, and all is well afterwards', async () => {
    const { host, poll, voter } = await startScene(server.url);
    const vote = (key: string) =>
      voter.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] }, { 'idempotency-key': key });
    expect((await vote('before')).status).toBe(201);
    proxy.set({ blackhole: true });
    const [unvoted, unread, live, ready] = await Promise.all([
      vote('meanwhile'),
      host.get(`/polls/${poll.id}/results`),
      fetch(`${server.url}/health/live`),
      fetch(`${server.url}/health/ready`),
    ]);
    expect([unvoted.status, unvoted.code]).toEqual([503, 'DB_UNAVAILABLE']);
    expect([unread.status, unread.code]).toEqual([503, 'DB_UNAVAILABLE']);
    expect([live.status, ready.status]).toEqual([200, 503]);
    proxy.set({});
    expect((await insist(() => vote('meanwhile'))).status).toBe(201);
    await expect.poll(() => fetch(`${server.url}/health/ready`).then(({ status }) => status)).toBe(200);
  });

  test('connections are reset and refused for a while: 503 with Retry-After, then it goes on', async () => {
    const { poll, voter } = await startScene(server.url);
    const vote = (key: string) =>
      voter.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] }, { 'idempotency-key': key });
    proxy.set({ refuse: true });
    proxy.cut();
    const refused = await vote('one');
    expect([refused.status, refused.code]).toEqual([503, 'DB_UNAVAILABLE']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    proxy.set({});
    expect((await insist(() => vote('one'))).status).toBe(201);
  });
});

describe('PostgreSQL restarts under load', () => {
  let directory: string;
  let postgres: EmbeddedPostgres;
  let server: TestServer;

  beforeAll(async () => {
    directory = await mkdtemp(path.join(await temporaryParent(), 'pulse-restart-'));
    postgres = await startEmbeddedPostgres({ directory, log: silentLog });
    await migrate(postgres.connectionString);
    server = await startTestServer({ connectionString: postgres.connectionString });
  });
  afterAll(async () => {
    await server?.stop();
    await postgres?.stop();
    await rm(directory, { recursive: true, force: true });
  });

  test('the same process survives, says 503 meanwhile, and every acknowledged vote is there', async () => {
    const { host, session, poll } = await startScene(server.url);
    const people = await Promise.all(Array.from({ length: 4 }, () => join(server.url, session.code)));
    const ledger = new VoteLedger();
    const storming = new AbortController();
    let unavailable = 0;
    const voting = people.map(async (person, index) => {
      for (let count = 0; !storming.signal.aborted; count += 1) {
        const choice = [poll.optionIds[(index + count) % 3] ?? ''];
        const answer = await insist(
          () =>
            person.post(
              `/polls/${poll.id}/votes`,
              { optionIds: choice },
              { 'idempotency-key': `${index}-${count}` },
            ),
          ({ code }) => {
            if (code === 'DB_UNAVAILABLE') unavailable += 1;
          },
        );
        expect(answer.status).toBe(201);
        ledger.acknowledge({ participantId: person.id, choice, ...answer.data });
      }
    });
    const storm = Promise.all(voting);
    const reach = (votes: number) =>
      Promise.race([
        storm,
        expect.poll(() => ledger.acknowledged, { timeout: 20_000 }).toBeGreaterThanOrEqual(votes),
      ]);

    for (let restart = 0; restart < 2; restart += 1) {
      await reach(ledger.acknowledged + 50);
      const { port } = postgres;
      await postgres.stop();
      const before = unavailable;
      await Promise.race([storm, expect.poll(() => unavailable).toBeGreaterThan(before)]);
      postgres = await startEmbeddedPostgres({ directory, log: silentLog, port });
    }
    await reach(ledger.acknowledged + 50);
    storming.abort();
    await storm;
    const { data } = await host.get(`/polls/${poll.id}/recount`);
    expect(data.matches).toBe(true);
    expect(data.recount).toEqual(ledger.tally(1, poll.optionIds));
  });
});
