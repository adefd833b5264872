import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, join, type TestPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const visibilities = ['always', 'after_vote', 'after_close', 'host'] as const;
const statuses = ['open', 'closed', 'revealed'] as const;
const viewers = ['host', 'voted', 'notVoted', 'observer'] as const;

/** Who sees numbers: the table of the specification, written out. */
const seen: Readonly<
  Record<(typeof visibilities)[number], Record<(typeof statuses)[number], readonly string[]>>
> = {
  always: {
    open: ['host', 'voted', 'notVoted', 'observer'],
    closed: ['host', 'voted', 'notVoted', 'observer'],
    revealed: ['host', 'voted', 'notVoted', 'observer'],
  },
  after_vote: { open: ['host', 'voted'], closed: ['host', 'voted'], revealed: ['host', 'voted'] },
  after_close: {
    open: ['host'],
    closed: ['host', 'voted', 'notVoted', 'observer'],
    revealed: ['host', 'voted', 'notVoted', 'observer'],
  },
  host: { open: ['host'], closed: ['host'], revealed: ['host'] },
};

describe('GET /polls/:pollId/{results,recount}', () => {
  let server: TestServer;
  let cast: Cast;
  let voter: RestClient;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    voter = await join(server.url, cast.session.code);
  });
  afterAll(() => server.stop());

  async function votedPoll(resultVisibility: string, status: (typeof statuses)[number]): Promise<TestPoll> {
    const poll = await createPoll(cast.host, cast.session.id, { resultVisibility });
    await voter.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[1]] });
    if (status !== 'open') await cast.host.post(`/polls/${poll.id}/close`);
    if (status === 'revealed') await cast.host.post(`/polls/${poll.id}/reveal`);
    return poll;
  }

  test.each(visibilities.flatMap((visibility) => statuses.map((status) => [visibility, status] as const)))(
    '%s, %s: who sees numbers',
    async (visibility, status) => {
      const poll = await votedPoll(visibility, status);
      const clients = { host: cast.host, voted: voter, notVoted: cast.participant, observer: cast.observer };
      for (const viewer of viewers) {
        const visible = seen[visibility][status].includes(viewer);
        const results = await clients[viewer].get(`/polls/${poll.id}/results`);
        expect([viewer, results.body]).toEqual([
          viewer,
          {
            success: true,
            data: {
              pollId: poll.id,
              kind: 'single',
              status,
              round: 1,
              total: 1,
              options: poll.optionIds.map((id, index) => ({
                id,
                votes: visible ? (index === 1 ? 1 : 0) : null,
              })),
              version: { open: 2, closed: 3, revealed: 4 }[status],
              sealed: status !== 'open',
            },
          },
        ]);
        const recount = await clients[viewer].get(`/polls/${poll.id}/recount`);
        expect([viewer, outcome(recount)]).toEqual([viewer, visible ? '200' : '403 RESULTS_HIDDEN']);
        if (!visible) expect(JSON.stringify(recount.body)).not.toContain(poll.optionIds[1]);
      }
    },
  );

  test('a recount tells tally and ballots side by side', async () => {
    const poll = await votedPoll('always', 'closed');
    const counted = {
      total: 1,
      options: poll.optionIds.map((id, index) => ({ id, votes: index === 1 ? 1 : 0 })),
    };
    const { status, body } = await cast.observer.get(`/polls/${poll.id}/recount`);
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: { pollId: poll.id, round: 1, sealed: true, tally: counted, recount: counted, matches: true },
    });
  });

  test('after_vote asks for the round that is shown: a vote in the first says nothing of the second', async () => {
    const poll = await votedPoll('after_vote', 'closed');
    const votes = async (client: RestClient, query = '') => {
      const { data } = await client.get<{ options: { votes: number | null }[] }>(
        `/polls/${poll.id}/results${query}`,
      );
      return data.options.map((option) => option.votes);
    };
    await cast.host.post(`/polls/${poll.id}/next-round`);
    await cast.host.post(`/polls/${poll.id}/open`);
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    expect(await votes(voter)).toEqual([null, null, null]);
    expect(await votes(voter, '?round=1')).toEqual([0, 1, 0]);
    expect(await votes(cast.participant)).toEqual([1, 0, 0]);
    expect(await votes(cast.participant, '?round=1')).toEqual([null, null, null]);
    const hidden = await cast.participant.get(`/polls/${poll.id}/recount?round=1`);
    expect(outcome(hidden)).toBe('403 RESULTS_HIDDEN');
  });

  test('the results of a draft are the host’s; to everybody else there is no such poll', async () => {
    const draft = await createPoll(cast.host, cast.session.id, { open: false });
    for (const path of ['results', 'recount']) {
      expect(await askedByAll(cast, (client) => client.get(`/polls/${draft.id}/${path}`))).toEqual({
        ...everybodyInside(200, 'POLL_NOT_FOUND'),
        participant: '404 POLL_NOT_FOUND',
        observer: '404 POLL_NOT_FOUND',
      });
    }
  });

  test('everybody in the session may ask; to others it is absent', async () => {
    const poll = await votedPoll('always', 'open');
    for (const path of ['results', 'recount']) {
      expect(await askedByAll(cast, (client) => client.get(`/polls/${poll.id}/${path}`))).toEqual(
        everybodyInside(200, 'POLL_NOT_FOUND'),
      );
      const { foreign, absent } = await foreignAndAbsent(poll.id, (id) =>
        cast.stranger.get(`/polls/${id}/${path}`),
      );
      expect(foreign).toEqual(absent);
    }
  });

  test.each([
    ['0', '400 INVALID_INPUT'],
    ['1.0', '400 INVALID_INPUT'],
    ['first', '400 INVALID_INPUT'],
    ['1000001', '400 INVALID_INPUT'],
    ['2', '404 ROUND_NOT_FOUND'],
    ['1&seal=1', '400 UNKNOWN_FIELD'],
  ])('round %s is %s', async (round, expected) => {
    const poll = await createPoll(cast.host, cast.session.id);
    for (const path of ['results', 'recount']) {
      expect(outcome(await cast.host.get(`/polls/${poll.id}/${path}?round=${round}`))).toBe(expected);
    }
  });
});
