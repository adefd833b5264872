import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, join, type TestParticipant } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Rounds {
  readonly rounds: readonly {
    readonly round: number;
    readonly options: readonly { readonly votes: number | null }[];
  }[];
}

describe('GET /polls/:pollId/rounds', () => {
  let server: TestServer;
  let cast: Cast;
  /** Votes in the first round alone; the cast's participant in the second alone. */
  let earlier: TestParticipant;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    earlier = await join(server.url, cast.session.code);
  });
  afterAll(() => server.stop());

  /** Round 1 closed with a vote for B, round 2 open with a vote for A. */
  async function pollOfTwoRounds(resultVisibility: string): Promise<string> {
    const poll = await createPoll(cast.host, cast.session.id, { resultVisibility });
    const vote = (person: RestClient, option: number) =>
      person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[option]] });
    await vote(earlier, 1);
    for (const verb of ['close', 'next-round', 'open']) await cast.host.post(`/polls/${poll.id}/${verb}`);
    await vote(cast.participant, 0);
    return poll.id;
  }

  const votesOf = async (client: RestClient, id: string) =>
    (await client.get<Rounds>(`/polls/${id}/rounds`)).data.rounds.map(({ options }) =>
      options.map(({ votes }) => votes),
    );
  const hidden = [null, null, null];

  test('every round as its own results, oldest first', async () => {
    const id = await pollOfTwoRounds('always');
    const { status, body } = await cast.observer.get(`/polls/${id}/rounds`);
    const results = async (round: number) =>
      (await cast.observer.get(`/polls/${id}/results?round=${round}`)).data;
    const rounds = [await results(1), await results(2)];
    expect([status, body]).toEqual([200, { success: true, data: { rounds } }]);
    expect(rounds.map(({ round, total, sealed }) => [round, total, sealed])).toEqual([
      [1, 1, true],
      [2, 1, false],
    ]);
    expect(await votesOf(cast.host, id)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  test('a single round is one; a fresh one in draft is there, empty', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    expect(await votesOf(earlier, poll.id)).toEqual([[0, 0, 0]]);
    for (const verb of ['close', 'next-round']) await cast.host.post(`/polls/${poll.id}/${verb}`);
    expect(await votesOf(earlier, poll.id)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test('after_vote: each sees the rounds they voted in', async () => {
    const id = await pollOfTwoRounds('after_vote');
    expect(await votesOf(earlier, id)).toEqual([[0, 1, 0], hidden]);
    expect(await votesOf(cast.participant, id)).toEqual([hidden, [1, 0, 0]]);
    expect(await votesOf(cast.observer, id)).toEqual([hidden, hidden]);
    expect(await votesOf(cast.host, id)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  test('after_close: the audience sees what is closed', async () => {
    const id = await pollOfTwoRounds('after_close');
    const audience = [earlier, cast.participant, cast.observer];
    for (const client of audience) expect(await votesOf(client, id)).toEqual([[0, 1, 0], hidden]);
    await cast.host.post(`/polls/${id}/close`);
    for (const client of audience) {
      expect(await votesOf(client, id)).toEqual([
        [0, 1, 0],
        [1, 0, 0],
      ]);
    }
  });

  test('host: nobody else sees any, not even when all is closed and revealed', async () => {
    const id = await pollOfTwoRounds('host');
    for (const verb of ['close', 'reveal']) await cast.host.post(`/polls/${id}/${verb}`);
    for (const client of [earlier, cast.participant, cast.observer]) {
      expect(await votesOf(client, id)).toEqual([hidden, hidden]);
    }
    expect(await votesOf(cast.host, id)).toEqual([
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });

  test('a draft is the host’s; to everybody else there is no such poll', async () => {
    const draft = await createPoll(cast.host, cast.session.id, { open: false });
    expect(await askedByAll(cast, (client) => client.get(`/polls/${draft.id}/rounds`))).toEqual({
      ...everybodyInside(200, 'POLL_NOT_FOUND'),
      participant: '404 POLL_NOT_FOUND',
      observer: '404 POLL_NOT_FOUND',
    });
  });

  test('everybody in the session may ask; to others it is absent', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    const path = (id: string) => `/polls/${id}/rounds`;
    expect(await askedByAll(cast, (client) => client.get(path(poll.id)))).toEqual(
      everybodyInside(200, 'POLL_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(poll.id, (id) => cast.stranger.get(path(id)));
    expect(foreign).toEqual(absent);
    expect(outcome(await cast.host.get(`${path(poll.id)}?round=1`))).toBe('400 UNKNOWN_FIELD');
  });
});
