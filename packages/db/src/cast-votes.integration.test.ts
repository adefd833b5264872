import { randomUUID } from 'node:crypto';
import type { VoteResult } from '@pulse/domain';
import { createSeededRandom, postgresServers, testSeed } from '@pulse/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRepositoryScene, type RepositoryScene, voteFor } from './testing/repository-scene.ts';
import { createVoteLane } from './vote-lane.ts';

describe.each(postgresServers())('cast_votes on $name', (server) => {
  let scene: RepositoryScene;
  beforeAll(async () => {
    scene = await openRepositoryScene(server);
  });
  afterAll(() => scene.close());

  async function ballotBox(fields: Parameters<RepositoryScene['poll']>[1] = {}) {
    const session = await scene.session();
    const poll = await scene.poll(session, fields);
    const voter = await scene.participant(session);
    const tally = async () => (await scene.polls.state(poll.id))?.tally;
    return { session, poll, voter, tally };
  }
  const outcome = ({ outcome: name }: VoteResult) => name;

  test('CAST, then a change, each with a version of its own; the replaced one is kept', async () => {
    const { poll, voter, tally } = await ballotBox();
    const first = await scene.polls.cast(voteFor(poll, voter, [1]));
    const second = await scene.polls.cast(voteFor(poll, voter, [3]));
    expect([first.outcome, second.outcome]).toEqual(['CAST', 'CAST']);
    expect([first.version, second.version]).toEqual([poll.version + 1, poll.version + 2]);
    expect(await tally()).toEqual({ voters: 1, votes: [0, 0, 1] });
    const revisions = await scene.db
      .selectFrom('vote_revisions')
      .selectAll()
      .where('poll_id', '=', poll.id)
      .execute();
    expect(revisions.map(({ revision, selections }) => [revision, selections])).toEqual([[1, [1]]]);
  });

  test('UNCHANGED: the same choice once more moves nothing', async () => {
    const { poll, voter, tally } = await ballotBox();
    const first = await scene.polls.cast(voteFor(poll, voter, [2]));
    expect(await scene.polls.cast(voteFor(poll, voter, [2]))).toMatchObject({
      outcome: 'UNCHANGED',
      version: first.version,
    });
    expect(await tally()).toEqual({ voters: 1, votes: [0, 1, 0] });
  });

  test('REPLAYED: a key answers as it did, also after another vote, a close and a next round', async () => {
    const { poll, voter, tally } = await ballotBox();
    const vote = voteFor(poll, voter, [1], 'key');
    const first = await scene.polls.cast(vote);
    await scene.polls.cast(voteFor(poll, voter, [2], 'other'));
    const replayed = { ...first, outcome: 'REPLAYED' };
    expect(await scene.polls.cast(vote)).toEqual({ ...replayed, item: expect.anything() });
    await scene.db.transaction().execute(async (transaction) => {
      await scene.pollsWithin(transaction).find(poll.id, true);
      await scene.pollsWithin(transaction).close(poll.id);
    });
    await scene.polls.startNextRound(poll.id);
    expect(await scene.polls.cast(vote)).toMatchObject({
      outcome: 'REPLAYED',
      round: 1,
      version: first.version,
    });
    expect((await scene.polls.state(poll.id, 1))?.tally).toEqual({ voters: 1, votes: [0, 1, 0] });
    expect(await tally()).toEqual({ voters: 0, votes: [0, 0, 0] });
  });

  test('a key recorded for an unchanged vote answers the same when others voted in its flush', async () => {
    const { session, poll, voter } = await ballotBox();
    const other = await scene.participant(session);
    await scene.polls.cast(voteFor(poll, voter, [2]));
    const unchanged = voteFor(poll, voter, [2], 'again');
    const [first] = await Promise.all([
      scene.polls.cast(unchanged),
      scene.polls.cast(voteFor(poll, other, [1])),
    ]);
    expect(first.outcome).toBe('UNCHANGED');
    expect((await scene.polls.cast(unchanged)).version).toBe(first.version);
  });

  test('KEY_REUSED: another body under a known key', async () => {
    const { poll, voter, tally } = await ballotBox();
    await scene.polls.cast(voteFor(poll, voter, [1], 'key'));
    expect(outcome(await scene.polls.cast(voteFor(poll, voter, [2], 'key')))).toBe('KEY_REUSED');
    expect(await tally()).toEqual({ voters: 1, votes: [1, 0, 0] });
  });

  test('ALREADY_VOTED where votes are final', async () => {
    const { poll, voter, tally } = await ballotBox({ voteChange: 'final' });
    await scene.polls.cast(voteFor(poll, voter, [1]));
    expect(outcome(await scene.polls.cast(voteFor(poll, voter, [2])))).toBe('ALREADY_VOTED');
    expect(await tally()).toEqual({ voters: 1, votes: [1, 0, 0] });
  });

  test('a vote meant for another round is POLL_CLOSED; for this one it counts', async () => {
    const { poll, voter, tally } = await ballotBox();
    expect(outcome(await scene.polls.cast({ ...voteFor(poll, voter, [1]), round: 2 }))).toBe('POLL_CLOSED');
    expect(outcome(await scene.polls.cast({ ...voteFor(poll, voter, [2]), round: 1 }))).toBe('CAST');
    expect(await tally()).toEqual({ voters: 1, votes: [0, 1, 0] });
  });

  test('every refusal, all in one flush with a vote that counts', async () => {
    const { session, poll, voter, tally } = await ballotBox();
    const stranger = await scene.participant(await scene.session());
    const banned = await scene.participant(session);
    await scene.db.updateTable('participants').set({ banned: true }).where('id', '=', banned).execute();
    const paused = await scene.session('paused');
    const draft = await scene.poll(session, { status: 'draft' });
    const late = await scene.poll(session, { deadline: new Date(Date.now() - 60_000) });
    const voters = await Promise.all(Array.from({ length: 6 }, () => scene.participant(session)));
    const [v1 = '', v2 = '', v3 = '', v4 = '', v5 = '', v6 = ''] = voters;
    const results = await Promise.all([
      scene.polls.cast({ ...voteFor(poll, v1, [1]), pollId: randomUUID() }),
      scene.polls.cast(voteFor(poll, stranger, [1])),
      scene.polls.cast(voteFor(poll, randomUUID(), [1])),
      scene.polls.cast(voteFor(poll, banned, [1])),
      scene.polls.cast(voteFor(await scene.poll(paused), await scene.participant(paused), [1])),
      scene.polls.cast(voteFor(draft, v2, [1])),
      scene.polls.cast(voteFor(late, v3, [1])),
      scene.polls.cast(voteFor(poll, v4, [4])),
      scene.polls.cast(voteFor(poll, v5, [1, 2])),
      scene.polls.cast({ ...voteFor(poll, v6, [1]), optionIds: [draft.options[0]?.id ?? ''] }),
      scene.polls.cast({ ...voteFor(poll, v1, [1]), round: 2 }),
      scene.polls.cast({ ...voteFor(poll, voter, [2]), round: 1 }),
    ]);
    expect(results.map(outcome)).toEqual([
      'POLL_NOT_FOUND',
      'NOT_JOINED',
      'NOT_JOINED',
      'BANNED',
      'SESSION_NOT_LIVE',
      'POLL_CLOSED',
      'POLL_CLOSED',
      'OPTION_NOT_FOUND',
      'CHOICE_COUNT_INVALID',
      'OPTION_NOT_FOUND',
      'POLL_CLOSED',
      'CAST',
    ]);
    expect(await tally()).toEqual({ voters: 1, votes: [0, 1, 0] });
  });

  test('two lanes and a close, thirty times: the seal is the recount and what was acknowledged', async () => {
    const random = createSeededRandom(testSeed());
    const lanes = [1, 2].map(() => createVoteLane({ pool: scene.pool, onFlushed: () => {} }));
    const session = await scene.session();
    const people = await Promise.all(Array.from({ length: 12 }, () => scene.participant(session)));
    for (let run = 0; run < 30; run += 1) {
      const poll = await scene.poll(session, { kind: 'multiple', maxChoices: 3 });
      const casts: { who: string; ordinals: number[]; result: VoteResult }[] = [];
      const voting = people.flatMap((who) =>
        lanes.map(async (lane) => {
          for (let count = 0; count < 4; count += 1) {
            const ordinals = [1, 2, 3].filter(() => random.below(2) === 1);
            if (ordinals.length === 0) ordinals.push(1);
            const result = await lane.submit(voteFor(poll, who, ordinals, `${run}-${randomUUID()}`));
            casts.push({ who, ordinals, result });
          }
        }),
      );
      const closeAfter = random.below(people.length * 4);
      await expect.poll(() => casts.length, { interval: 1 }).toBeGreaterThanOrEqual(closeAfter);
      const closed = await scene.db.transaction().execute(async (transaction) => {
        const polls = scene.pollsWithin(transaction);
        await polls.find(poll.id, true);
        return polls.close(poll.id);
      });
      await Promise.all(voting);
      for (const { result } of casts) expect(['CAST', 'UNCHANGED', 'POLL_CLOSED']).toContain(result.outcome);

      const last = new Map<string, readonly number[]>();
      for (const { who, ordinals } of casts
        .filter(({ result }) => result.outcome === 'CAST')
        .sort((one, other) => one.result.version - other.result.version)) {
        last.set(who, ordinals);
      }
      const counted = await scene.polls.recount(poll.id, 1);
      const acknowledged = {
        voters: last.size,
        votes: [1, 2, 3].map(
          (ordinal) => [...last.values()].filter((chosen) => chosen.includes(ordinal)).length,
        ),
      };
      expect({ seed: random.seed, run, ...counted }).toEqual({
        seed: random.seed,
        run,
        sealed: true,
        tally: acknowledged,
        recount: acknowledged,
      });
      for (const { result } of casts) {
        if (result.outcome === 'CAST') expect(result.version).toBeLessThan(closed.version);
      }
    }
  });
});
