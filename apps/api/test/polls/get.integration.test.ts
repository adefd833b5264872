import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { pollShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /polls/:pollId', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('the poll with the own ballot of the current round', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id, { kind: 'multiple' });
    const path = `/polls/${poll.id}`;
    const [a, , c] = poll.optionIds;
    await cast.participant.post(`${path}/votes`, { optionIds: [c, a] });
    const shape = pollShape({
      id: poll.id,
      sessionId: cast.session.id,
      kind: 'multiple',
      maxChoices: 3,
      status: 'open',
      version: 2,
      openedAt: timestamp,
    });
    const voted = { ...shape, ballot: { round: 1, optionIds: [a, c] } };
    expect((await cast.participant.get(path)).body).toEqual({ success: true, data: voted });
    expect((await cast.host.get(path)).data).toEqual({ ...shape, ballot: null });
    expect((await cast.observer.get(path)).data).toEqual({ ...shape, ballot: null });

    await cast.host.post(`${path}/close`);
    await cast.host.post(`${path}/next-round`);
    expect((await cast.participant.get(path)).data).toMatchObject({ round: 2, ballot: null });
  });

  test('a draft is the host’s alone', async () => {
    const cast = await assembleCast(server.url);
    const draft = await createPoll(cast.host, cast.session.id, { open: false });
    expect(await askedByAll(cast, (client) => client.get(`/polls/${draft.id}`))).toEqual({
      ...everybodyInside(200, 'POLL_NOT_FOUND'),
      participant: '404 POLL_NOT_FOUND',
      observer: '404 POLL_NOT_FOUND',
    });
  });

  test('everybody in the session may; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    expect(await askedByAll(cast, (client) => client.get(`/polls/${poll.id}`))).toEqual(
      everybodyInside(200, 'POLL_NOT_FOUND'),
    );
    for (const client of [cast.otherHost, cast.stranger]) {
      const { foreign, absent } = await foreignAndAbsent(poll.id, (id) => client.get(`/polls/${id}`));
      expect(foreign).toEqual(absent);
    }
    expect(outcome(await cast.host.get('/polls/1'))).toBe('400 INVALID_INPUT');
  });
});
