import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { pollShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('PATCH /polls/:pollId', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('who sees the results changes at once, and the version with it', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id, { resultVisibility: 'host' });
    const path = `/polls/${poll.id}`;
    const votes = async () => (await cast.observer.get(`${path}/results`)).data.options[0].votes;
    expect(await votes()).toBeNull();
    const { status, body } = await cast.host.patch(path, { resultVisibility: 'always' });
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: pollShape({
        id: poll.id,
        sessionId: cast.session.id,
        status: 'open',
        version: 2,
        openedAt: timestamp,
      }),
    });
    expect(await votes()).toBe(0);
    await cast.host.patch(path, { resultVisibility: 'after_close' });
    expect(await votes()).toBeNull();
  });

  test('it is allowed in every state', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    for (const [verb, status] of [
      [undefined, 'draft'],
      ['open', 'open'],
      ['close', 'closed'],
      ['reveal', 'revealed'],
    ] as const) {
      if (verb) await cast.host.post(`/polls/${poll.id}/${verb}`);
      const { data } = await cast.host.patch(`/polls/${poll.id}`, { resultVisibility: 'host' });
      expect(data).toMatchObject({ status, resultVisibility: 'host' });
    }
  });

  test('malformed changes are refused', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    const patch = (body: unknown) => cast.host.patch(`/polls/${poll.id}`, body).then(outcome);
    expect(await patch({ resultVisibility: 'nobody' })).toBe('400 INVALID_INPUT');
    expect(await patch({ resultVisibility: 'host', status: 'closed' })).toBe('400 UNKNOWN_FIELD');
    expect((await cast.host.get(`/polls/${poll.id}`)).data).toMatchObject({
      resultVisibility: 'always',
      status: 'open',
      version: 1,
    });
  });

  test('the host alone may, and another’s poll is absent', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    const change = { resultVisibility: 'host' };
    expect(await askedByAll(cast, (client) => client.patch(`/polls/${poll.id}`, change))).toEqual(
      hostAlone(200, 'POLL_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(poll.id, (id) =>
      cast.otherHost.patch(`/polls/${id}`, change),
    );
    expect(foreign).toEqual(absent);
  });
});
