import { isDeepStrictEqual } from 'node:util';
import { createSeededRandom, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restClient } from '../rest-client.ts';
import { canonicalPicture } from './canonical-state.ts';
import { settled } from './fixtures/sessions.ts';
import { Follower } from './follower.ts';
import { expectWholeLog } from './log-completeness.ts';
import { streamOf } from './protocol.ts';
import { RandomRun } from './random-run.ts';
import { pictureOf } from './session-fold.ts';
import { openStage, type Stage } from './stage.ts';

interface Seal {
  readonly version: number;
  readonly voters: number;
}

const steps = 240;
/** How many things are under way at once at most. */
const atOnce = 4;

describe('after a run at random, with disconnects', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage[Symbol.asyncDispose]());

  test('everybody has the same, on every protocol, and it is what REST has', async () => {
    const seed = testSeed();
    console.info(`final state: PULSE_TEST_SEED=${seed}`);
    const random = createSeededRandom(seed);
    const run = await RandomRun.begin(stage, random);
    await settled(stage);
    const { catalogue } = stage.server.composition;
    const channels = [`session:${run.sessionId}`, ...run.polls.map(({ id }) => `poll:${id}`)];
    const streams = channels.map((channel) => streamOf(catalogue, channel));
    const viewers = { staff: stage.host.token, audience: run.participants[0]?.token ?? '' };
    await using followers = new AsyncDisposableStack();
    const all: { readonly by: string; readonly follower: Follower }[] = [];
    for (const protocol of stage.protocols.streams) {
      for (const [viewer, token] of Object.entries(viewers)) {
        const follower = await Follower.start(protocol, { url: stage.url, token, streams });
        all.push({ by: `${protocol.name}, ${viewer}`, follower: followers.use(follower) });
      }
    }

    const sealsOf = (pollId: string) =>
      stage.rows<Seal>('SELECT version, voters FROM poll_seals WHERE poll_id = $1 ORDER BY version', [
        pollId,
      ]);
    const underWay = new Set<Promise<void>>();
    for (let step = 0; step < steps; step += 1) {
      if (random.below(4) === 0) {
        const { follower } = random.pick(all);
        if (random.below(2) === 0) follower.lose();
        else follower.leave();
      }
      const work = run.step();
      underWay.add(work);
      const done = () => underWay.delete(work);
      work.then(done, done);
      if (underWay.size >= atOnce || random.below(3) === 0) await work;
    }
    await Promise.all(underWay);
    await run.reopen();
    await settled(stage);
    // Everybody is back before the last thing happens, so that nobody has it from coming back.
    for (const { by, follower } of all) {
      const { ledger, token } = follower;
      await expectWholeLog(ledger, { url: stage.url, token, sessionId: run.sessionId, by });
    }
    await run.seal();
    await settled(stage);

    for (const protocol of stage.protocols.calls) {
      expect([protocol.name, run.successes.get(protocol.name) ?? 0]).not.toEqual([protocol.name, 0]);
    }
    for (const { id, optionIds } of run.polls) {
      const { data } = await stage.host.get(`/polls/${id}/rounds`);
      for (const { round, total, options } of data.rounds) {
        expect({ round, total, options }).toEqual({ round, ...run.votes.get(id)?.tally(round, optionIds) });
      }
      expect((await stage.host.get(`/polls/${id}/recount`)).data.matches).toBe(true);
    }
    for (const { by, follower } of all) {
      const { ledger, token } = follower;
      const { url } = stage;
      await expectWholeLog(ledger, { url, token, sessionId: run.sessionId, by });
      for (const { id } of run.polls) {
        const results = (await restClient(url, token).get(`/polls/${id}/results`)).data;
        const fold = ledger.poll(id);
        await ledger.until(
          () => fold.newest?.data.version === results.version,
          `the newest of ${id} by ${by}`,
        );
        expect([by, fold.newest?.data]).toEqual([by, results]);
        const sealed = await sealsOf(id);
        const isClosing = (seal: Seal) => sealed.some(({ version }) => version === seal.version);
        const told = fold.seals.map(({ data: { version, total } }) => ({ version, voters: total }));
        expect([by, told.filter(isClosing)]).toEqual([by, sealed]);
        // A change of what a closed poll shows repeats its seal under a newer version.
        for (const { version, voters } of told) {
          expect([by, voters]).toEqual([by, sealed.findLast((seal) => seal.version <= version)?.voters]);
        }
      }
      const picture = await canonicalPicture(url, token, run.sessionId);
      const agrees = () => isDeepStrictEqual(pictureOf(ledger, run.sessionId), picture);
      await ledger.until(agrees, `the whole picture by ${by}`).catch(() => undefined); // told better by what follows
      expect([by, pictureOf(ledger, run.sessionId)]).toEqual([by, picture]);
      expect([by, follower.refusals]).toEqual([by, []]);
    }
    const connections = all.map(({ follower }) => follower.connections);
    expect(Math.max(...connections)).toBeGreaterThan(1);
  }, 60_000);
});
