import { setTimeout as sleep } from 'node:timers/promises';
import { createSeededRandom, FrameLedger, killPoints, type SeededRandom, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { followBySocket, followByStream } from './faithful-follower.ts';
import { insist } from './insistent-client.ts';
import { type KillablePulse, killTimeout, startKillablePulse, victimsOf } from './killable-pulse.ts';
import { findPort, postgresProcesses, startPulse } from './pulse-process.ts';
import {
  createPoll,
  createSession,
  join,
  registerHost,
  type TestParticipant,
  type TestPoll,
} from './scenario.ts';
import { VoteLedger } from './vote-ledger.ts';

const voters = 6;
/** Votes between two kills, at least and at most. */
const storm = { least: 20, range: 120 };

describe('kill -9 in a storm of votes', () => {
  let killable: KillablePulse;

  beforeAll(async () => {
    killable = await startKillablePulse('kill');
  });
  afterAll(() => killable.remove());

  test(
    'nothing acknowledged is lost, nothing counts twice, streams go on where they were',
    async () => {
      const random = createSeededRandom(testSeed());
      try {
        await rehearse(random);
      } catch (error) {
        console.error(
          `PULSE_TEST_SEED=${random.seed} PULSE_KILL_POINTS=${killPoints()} repeats this\n${killable.current.output()}`,
        );
        throw error;
      }
    },
    killTimeout,
  );

  async function rehearse(random: SeededRandom): Promise<void> {
    const { url } = killable;
    const host = await registerHost(url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const counter = (await host.post(`/sessions/${session.id}/counters`, { name: 'Applause' })).data;
    const people: TestParticipant[] = [];
    for (let index = 0; index < voters; index += 1) people.push(await join(url, session.code));
    const channels = [`session:${session.id}`, `poll:${poll.id}`];
    const ledger = new VoteLedger();
    const storming = new AbortController();
    let increments = 0;
    let closes = 0;

    const socket = new FrameLedger();
    const stream = new FrameLedger();
    const following = new AbortController();
    const watched = { url, channels, stopped: following.signal };
    const followers = [
      followBySocket({ ...watched, token: host.token, ledger: socket }),
      followByStream({ ...watched, token: people[0]?.token ?? '', ledger: stream }),
    ];
    await socket.until(
      () => channels.every((channel) => socket.of(channel).length > 0),
      'the first frames by WebSocket',
    );
    await stream.until(
      () => channels.every((channel) => stream.of(channel).length > 0),
      'the first frames by SSE',
    );

    const voting = people.map(async (person, index) => {
      const own = createSeededRandom(random.seed + index + 1);
      for (let count = 0; !storming.signal.aborted; count += 1) {
        const headers = { 'idempotency-key': `${index}-${count}` };
        const choice = [own.pick(poll.optionIds)];
        const vote = await insist(() =>
          person.post(`/polls/${poll.id}/votes`, { optionIds: choice }, headers),
        );
        if (vote.status === 201) ledger.acknowledge({ participantId: person.id, choice, ...vote.data });
        else expect([vote.status, vote.code]).toEqual([409, 'POLL_CLOSED']);
        const clap = await insist(() => person.post(`/counters/${counter.id}/increment`, undefined, headers));
        expect(clap.status).toBe(200);
        increments += 1;
      }
    });
    /** Closes and opens again, sometimes in a new round; a refusal says that a lost answer was a yes. */
    const hosting = (async () => {
      while (!storming.signal.aborted) {
        const mark = ledger.acknowledged;
        await until(() => ledger.acknowledged >= mark + 15 || storming.signal.aborted);
        await insist(() => host.post(`/polls/${poll.id}/close`));
        closes += 1;
        if (random.below(3) === 0) await nextRound(poll);
        await insist(() => host.post(`/polls/${poll.id}/open`));
      }
    })();
    async function nextRound({ id }: TestPoll): Promise<void> {
      const answer = await insist(() => host.post(`/polls/${id}/next-round`));
      if (answer.status !== 200)
        expect((await insist(() => host.get(`/polls/${id}`))).data.status).toBe('draft');
    }

    for (const victim of victimsOf(random)) {
      const mark = ledger.acknowledged + storm.least + random.below(storm.range);
      await Promise.race([until(() => ledger.acknowledged >= mark), Promise.all(voting), hosting]);
      await killable.kill(victim);
    }
    storming.abort();
    await Promise.all([...voting, hosting]);
    await insist(() => host.post(`/polls/${poll.id}/close`));
    closes += 1;

    for (const round of ledger.rounds) {
      const { data } = await host.get(`/polls/${poll.id}/recount?round=${round}`);
      const expected = ledger.tally(round, poll.optionIds);
      expect({ round, ...data.tally }).toEqual({ round, ...expected });
      expect({ round, ...data.recount }).toEqual({ round, ...expected });
    }
    const results = (await host.get(`/polls/${poll.id}/results`)).data;
    const last = ledger.choices(results.round);
    for (const person of people) {
      const { data } = await person.get(`/polls/${poll.id}`);
      expect(data.ballot?.optionIds).toEqual(last.get(person.id));
    }
    expect((await host.get(`/counters/${counter.id}`)).data.value).toBe(increments);

    for (const subscriber of [socket, stream]) {
      const fold = subscriber.poll(poll.id);
      await subscriber.until(() => fold.newest?.data.version === results.version, 'the last seal');
      expect(fold.newest?.data).toEqual(results);
      await subscriber.until(
        () => subscriber.session(session.id).items.get(counter.id)?.data.value === increments,
        'the last applause',
      );
      await subscriber.until(
        () =>
          subscriber.session(session.id).entries.filter(({ event }) => event === 'poll.closed').length ===
          closes,
        'the last closing',
      );
      expect(subscriber.problems).toEqual([]);
      expect(fold.seals.length).toBe(closes);
      for (const seal of fold.seals) {
        const { round, version, total, options } = seal.data;
        expect({ total, options }).toEqual(ledger.tally(round, poll.optionIds, version));
      }
      expect(subscriber.frames.filter(({ kind }) => kind === 'reset')).toEqual([]);
    }
    following.abort();
    await Promise.all(followers);
  }

  test('a second start on the directory is refused in one line, and the first does not notice', async () => {
    const { dataDirectory, current } = killable;
    const second = startPulse({ dataDirectory, port: await findPort() });
    expect(await second.exited).toEqual({ code: 1, signal: null });
    const lines = second.output().trim().split('\n');
    expect(lines.at(-1)).toBe(
      `The data directory ${dataDirectory} is in use by another Pulse (process ${current.pid}): stop it, or set another PULSE_DATA_DIR.`,
    );
    expect(lines.filter((line) => / at .*:\d+:\d+/.test(line))).toEqual([]);
    expect((await fetch(`${current.url}/health/ready`)).status).toBe(200);
    expect(current.running).toBe(true);
  });

  test('SIGTERM ends it with 0 and leaves no process behind', async () => {
    const { dataDirectory, current } = killable;
    current.kill('SIGTERM');
    expect(await current.exited).toEqual({ code: 0, signal: null });
    await expect.poll(() => postgresProcesses(dataDirectory)).toEqual([]);
    expect(current.output()).toMatch(/stopped/);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}
