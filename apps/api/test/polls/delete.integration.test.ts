import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('DELETE /polls/:pollId', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  test('a closed poll goes with its votes; an open one must be closed first', async () => {
    const poll = await createPoll(cast.host, cast.session.id);
    const path = `/polls/${poll.id}`;
    const vote = { optionIds: [poll.optionIds[0]] };
    await cast.participant.post(`${path}/votes`, vote);
    expect(outcome(await cast.host.delete(path))).toBe('409 POLL_TRANSITION_REFUSED');
    await cast.host.post(`${path}/close`);
    const gone = await cast.host.delete(path);
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    for (const client of [cast.host, cast.participant]) {
      expect(outcome(await client.get(`${path}/results`))).toBe('404 POLL_NOT_FOUND');
    }
    expect(outcome(await cast.participant.post(`${path}/votes`, vote))).toBe('404 POLL_NOT_FOUND');
    expect(outcome(await cast.host.delete(path))).toBe('404 POLL_NOT_FOUND');
  });

  test.each([
    ['draft', []],
    ['closed', ['open', 'close']],
    ['revealed', ['open', 'close', 'reveal']],
    ['a second round in draft', ['open', 'close', 'next-round']],
  ])('one in %s goes from list and snapshot; who could see it hears of it', async (_state, way) => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    for (const verb of way) await cast.host.post(`/polls/${poll.id}/${verb}`);
    expect(outcome(await cast.host.delete(`/polls/${poll.id}`))).toBe('204');
    for (const path of ['polls', 'snapshot']) {
      const { body } = await cast.host.get(`/sessions/${cast.session.id}/${path}`);
      expect(JSON.stringify(body)).not.toContain(poll.id);
    }
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const lastWord = async (role: 'host' | 'participant') =>
      (await cast[role].get(`/sessions/${cast.session.id}/timeline?limit=100`)).data.at(-1);
    const deleted = { event: 'poll.deleted', data: { pollId: poll.id } };
    expect(await lastWord('host')).toMatchObject(deleted);
    if (way.length > 0) expect(await lastWord('participant')).toMatchObject(deleted);
    else expect(await lastWord('participant')).not.toMatchObject(deleted);
  });

  test('the host alone may, and another’s poll is absent', async () => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    const { foreign, absent } = await foreignAndAbsent(poll.id, (id) =>
      cast.otherHost.delete(`/polls/${id}`),
    );
    expect(foreign).toEqual(absent);
    expect(await askedByAll(cast, (client) => client.delete(`/polls/${poll.id}`))).toEqual(
      hostAlone(204, 'POLL_NOT_FOUND'),
    );
  });
});
