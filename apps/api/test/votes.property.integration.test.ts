import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { createTestDatabase, type FrameLedger, type TestDatabase, testSeed } from '@pulse/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FlickeringFollower } from './flickering-follower.ts';
import { restClient } from './rest-client.ts';
import { createPoll, createSession, join, registerHost, type TestHost } from './scenario.ts';
import { startTestServer, type TestServer } from './start-server.ts';
import { VoteLedger } from './vote-ledger.ts';

const participants = 5;
const nodes = 2;

/** A step is begun when its turn comes; `wait` says whether the next one waits for it. */
type Step = { readonly wait: boolean; readonly node: number } & (
  | { readonly do: 'vote'; readonly who: number; readonly choice: readonly number[] }
  | { readonly do: 'repeat'; readonly which: number }
  | { readonly do: 'close' | 'open' | 'nextRound' | 'pause' | 'resume' }
  | { readonly do: 'show'; readonly visibility: string }
  | { readonly do: 'cut'; readonly follower: number }
  | { readonly do: 'probe' }
);

const common = { wait: fc.boolean(), node: fc.nat(nodes - 1) };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      ...common,
      do: fc.constant('vote' as const),
      who: fc.nat(participants - 1),
      choice: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...common, do: fc.constant('repeat' as const), which: fc.nat() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      ...common,
      do: fc.constantFrom('close', 'close', 'open', 'open', 'nextRound', 'pause', 'resume', 'resume'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...common,
      do: fc.constant('show' as const),
      visibility: fc.constantFrom('always', 'after_vote', 'after_close', 'host'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ ...common, do: fc.constant('cut' as const), follower: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ ...common, do: fc.constant('probe' as const) }) },
);
const script = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });

/**
 * Two compositions on one database are two processes as far as lanes and locks are concerned. Their brokers know
 * nothing of each other, so that each hub looks for what it was not told when it is asked to (`probe`).
 */
describe('votes through two lanes, whatever happens in between', () => {
  let database: TestDatabase;
  const servers: TestServer[] = [];
  let host: TestHost;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { connectionString } = database;
    for (let node = 0; node < nodes; node += 1) servers.push(await startTestServer({ connectionString }));
    host = await registerHost(servers[0]?.url ?? '');
  });
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.drop();
  });

  test('acknowledgements, ballots, tallies, seals and every subscriber agree', async () => {
    await fc.assert(fc.asyncProperty(script, play), {
      seed: testSeed(),
      numRuns: 30,
      interruptAfterTimeLimit: 40_000,
      endOnFailure: true,
    });
  }, 60_000);

  async function play(steps: readonly Step[]): Promise<void> {
    const hosts = servers.map(({ url }) => restClient(url, host.token));
    const session = await createSession(host);
    const poll = await createPoll(host, session.id, { kind: 'multiple', open: false });
    const people = await Promise.all(
      Array.from({ length: participants }, () => join(servers[0]?.url ?? '', session.code)),
    );
    const voices = people.map(({ id, token }) =>
      servers.map(({ url }) => ({ id, ...restClient(url, token) })),
    );
    await host.post(`/polls/${poll.id}/open`);

    const channels = [`poll:${poll.id}`, `session:${session.id}`];
    const followers = servers.flatMap(({ url }) => [
      new FlickeringFollower('websocket', { url, token: host.token, channels }),
      new FlickeringFollower('sse', { url, token: host.token, channels }),
      new FlickeringFollower('sse', { url, token: people[0]?.token ?? '', channels }),
    ]);
    await Promise.all(followers.map((follower) => follower.connect()));
    const probe = () => {
      for (const { composition } of servers) composition.hub.recheck();
    };

    const ledger = new VoteLedger();
    const acknowledged: { who: number; key: string; choice: readonly string[]; answer: unknown }[] = [];
    const begun: Promise<void>[] = [];

    async function vote(who: number, node: number, key: string, choice: readonly string[]) {
      const voice = voices[who]?.[node];
      if (!voice) throw new Error('nobody');
      const headers = { 'idempotency-key': key };
      const answer = await voice.post(`/polls/${poll.id}/votes`, { optionIds: choice }, headers);
      if (answer.status !== 201) {
        expect(answer.status).toBe(409);
        expect(['POLL_CLOSED', 'SESSION_NOT_LIVE']).toContain(answer.code);
      }
      return { answer, participantId: voice.id };
    }

    async function run(each: Step, index: number): Promise<void> {
      switch (each.do) {
        case 'vote': {
          const choice = each.choice.flatMap((ordinal) => poll.optionIds[ordinal] ?? []);
          const { answer, participantId } = await vote(each.who, each.node, `key-${index}`, choice);
          if (answer.status !== 201) return;
          ledger.acknowledge({ participantId, choice, ...answer.data });
          acknowledged.push({ who: each.who, key: `key-${index}`, choice, answer: answer.data });
          return;
        }
        case 'repeat': {
          const earlier = acknowledged[each.which % Math.max(acknowledged.length, 1)];
          if (!earlier) return;
          const { answer } = await vote(earlier.who, each.node, earlier.key, earlier.choice);
          expect(answer.data).toEqual(earlier.answer);
          return;
        }
        case 'cut':
          await followers[each.follower % followers.length]?.flicker();
          return;
        case 'probe':
          probe();
          return;
        case 'show':
          await command(each.node, 'patch', `/polls/${poll.id}`, { resultVisibility: each.visibility });
          return;
        case 'nextRound':
          await command(each.node, 'post', `/polls/${poll.id}/next-round`);
          return;
        case 'pause':
        case 'resume':
          await command(each.node, 'post', `/sessions/${session.id}/${each.do}`);
          return;
        default:
          await command(each.node, 'post', `/polls/${poll.id}/${each.do}`);
      }
    }

    async function command(
      node: number,
      verb: 'post' | 'patch',
      path: string,
      body?: unknown,
    ): Promise<void> {
      const { status } = (await hosts[node]?.[verb](path, body)) ?? {};
      expect([200, 409]).toContain(status);
    }

    try {
      for (const [index, each] of steps.entries()) {
        const running = run(each, index);
        begun.push(running);
        running.catch(() => {}); // heard below, together with the others
        if (each.wait) await running;
      }
      await Promise.all(begun);
      await host.post(`/polls/${poll.id}/close`);
      await compareWithDatabase(poll.id, poll.optionIds, ledger);
      await compareFollowers();
    } finally {
      await Promise.allSettled(begun);
      await Promise.all(followers.map((follower) => follower.close()));
    }

    async function compareFollowers(): Promise<void> {
      const results = (await host.get(`/polls/${poll.id}/results`)).data;
      const sealed = await sealsOf(poll.id);
      await expect.poll(() => servers[0]?.composition.pendingEvents()).toBe(0);
      const logs = { staff: await logOf(session.id, 'staff'), everyone: await logOf(session.id, 'everyone') };
      for (const { ledger: heard, isHost } of followers.map((follower) => ({
        ledger: follower.ledger,
        isHost: follower.token === host.token,
      }))) {
        const fold = heard.poll(poll.id);
        await untilProbed(heard, () => fold.newest?.data.version === results.version);
        expect(heard.problems).toEqual([]);
        // A change of what a closed poll shows repeats its seal under a newer version; a close is told once.
        const versions = new Set(sealed.map(({ version }) => version));
        const closings = fold.seals.filter(({ data }) => versions.has(data.version));
        expect(closings.map(({ data }) => data.version)).toEqual([...versions]);
        for (const { data } of fold.seals) {
          const seal = sealed.findLast(({ version }) => version <= data.version);
          expect([data.round, data.total]).toEqual([seal?.round, seal?.voters]);
          const shown = data.options.map(({ votes }: { votes: number | null }) => votes);
          if (isHost) expect(shown).toEqual(seal?.votes);
        }
        const { options, ...rest } = fold.newest?.data ?? {};
        expect({ options: options.map(({ id }: { id: string }) => ({ id })), ...rest }).toEqual({
          ...results,
          options: results.options.map(({ id }: { id: string }) => ({ id })),
        });
        if (isHost) expect(fold.newest?.data).toEqual(results);
        const log = heard.session(session.id);
        const written = isHost ? logs.staff : logs.everyone;
        await untilProbed(heard, () => log.entries.at(-1)?.pos.endsWith(`.${written.length}`) ?? false);
        const entries = log.entries.map(({ event }) => event);
        expect(entries).toEqual(written.slice(written.length - entries.length));
      }
    }

    async function untilProbed(heard: FrameLedger, condition: () => boolean): Promise<void> {
      probe();
      const again = setInterval(probe, 50);
      await heard.until(condition, `the end of poll ${poll.id}`).finally(() => clearInterval(again));
    }
  }

  async function query<Row extends object>(text: string, key: string): Promise<readonly Row[]> {
    const pool = createPool({ connectionString: database.connectionString, max: 1, log: silentLog });
    try {
      return (await pool.query<Row>(text, [key])).rows;
    } finally {
      await pool.end();
    }
  }

  const sealsOf = (pollId: string) =>
    query<{ round: number; version: number; voters: number; votes: number[] }>(
      'SELECT round, version, voters, votes FROM poll_seals WHERE poll_id = $1 ORDER BY version',
      pollId,
    );

  async function logOf(sessionId: string, audience: 'staff' | 'everyone'): Promise<readonly string[]> {
    const rows = await query<{ name: string }>(
      'SELECT name FROM channel_log WHERE channel = $1 ORDER BY position',
      `session:${sessionId}/${audience}`,
    );
    return rows.map(({ name }) => name);
  }

  async function compareWithDatabase(pollId: string, optionIds: readonly string[], ledger: VoteLedger) {
    const ballots = await query<{ round: number; participant_id: string; selections: number[] }>(
      'SELECT round, participant_id, selections FROM ballots WHERE poll_id = $1 ORDER BY round, participant_id',
      pollId,
    );
    const promised = ledger.rounds.flatMap((round) =>
      [...ledger.choices(round)].map(([participantId, choice]) => ({
        round,
        participant_id: participantId,
        selections: choice.map((id) => optionIds.indexOf(id) + 1).sort(),
      })),
    );
    promised.sort(
      (one, other) => one.round - other.round || (one.participant_id < other.participant_id ? -1 : 1),
    );
    expect(ballots).toEqual(promised);

    const rounds = await query<{ round: number; voters: number; votes: number[] }>(
      'SELECT round, voters, votes FROM poll_rounds WHERE poll_id = $1 ORDER BY round',
      pollId,
    );
    for (const { round, voters, votes } of rounds) {
      expect({ round, ...numbers(ledger, round, optionIds) }).toEqual({ round, voters, votes });
    }
    for (const { round, version, voters, votes } of await sealsOf(pollId)) {
      expect({ version, ...numbers(ledger, round, optionIds, version) }).toEqual({ version, voters, votes });
    }
    for (const { url } of servers) {
      for (const { round } of rounds) {
        const recount = await restClient(url, host.token).get(`/polls/${pollId}/recount?round=${round}`);
        // The last round may be a draft that was never sealed.
        if (recount.status === 200) expect(recount.data.matches).toBe(true);
      }
    }
  }

  function numbers(ledger: VoteLedger, round: number, optionIds: readonly string[], before?: number) {
    const { total, options } = ledger.tally(round, optionIds, before);
    return { voters: total, votes: options.map(({ votes }) => votes) };
  }
});
