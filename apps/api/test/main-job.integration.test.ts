import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPoll, createSession, join, registerHost } from './scenario.ts';
import { startTestServer, type TestServer } from './start-server.ts';

describe('the main job over REST', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('register, create, open, join three times, vote, change, close: the seal equals a recount', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const [a, b, c] = poll.optionIds;
    const people = await Promise.all([1, 2, 3].map(() => join(server.url, session.code)));
    for (const [index, person] of people.entries()) {
      const vote = await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[index]] });
      expect(vote.status).toBe(201);
      expect(vote.data).toMatchObject({ pollId: poll.id, round: 1 });
    }
    const changed = await people[2]?.post(`/polls/${poll.id}/votes`, { optionIds: [a] });
    expect(changed?.status).toBe(201);

    const closed = await host.post(`/polls/${poll.id}/close`);
    expect(closed.status).toBe(200);
    const late = await people[1]?.post(`/polls/${poll.id}/votes`, { optionIds: [a] });
    expect([late?.status, late?.code]).toEqual([409, 'POLL_CLOSED']);

    const results = await host.get(`/polls/${poll.id}/results`);
    expect(results.data).toMatchObject({
      status: 'closed',
      total: 3,
      sealed: true,
      options: [
        { id: a, votes: 2 },
        { id: b, votes: 1 },
        { id: c, votes: 0 },
      ],
    });
    const recount = await host.get(`/polls/${poll.id}/recount`);
    expect(recount.data).toMatchObject({ sealed: true, matches: true, recount: { total: 3 } });
  });

  test('twenty simultaneous votes of one participant count once', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const person = await join(server.url, session.code);
    const votes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[index % 3]] }),
      ),
    );
    expect(votes.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const { data } = await host.get(`/polls/${poll.id}/results`);
    expect(data.total).toBe(1);
    expect(data.options.reduce((sum: number, option: { votes: number }) => sum + option.votes, 0)).toBe(1);
    expect((await host.get(`/polls/${poll.id}/recount`)).data.matches).toBe(true);
  });
});
