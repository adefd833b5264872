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

  test('title, duration and the rule of changing votes are taken over, together or alone', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    const path = `/polls/${poll.id}`;
    const changes = { voteChange: 'final', durationSeconds: 90 };
    const { data } = await cast.host.patch(path, { title: ' Which, then? ', ...changes });
    const changed = { id: poll.id, sessionId: cast.session.id, title: 'Which, then?', ...changes };
    expect(data).toEqual(pollShape({ ...changed, version: 1 }));
    const cleared = await cast.host.patch(path, { durationSeconds: null });
    expect(cleared.data).toEqual(pollShape({ ...changed, durationSeconds: null, version: 2 }));
  });

  test.each([
    [3, 1, ['C', 'A', 'B', 'D']],
    [1, 3, ['B', 'C', 'A', 'D']],
    [1, 4, ['B', 'C', 'D', 'A']],
    [2, 10_000, ['A', 'C', 'D', 'B']],
    [2, 2, ['A', 'B', 'C', 'D']],
  ])('the poll at %i put at %i: the run sheet moves up around it', async (from, position, expected) => {
    const cast = await assembleCast(server.url);
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C', 'D'])
      ids.push((await createPoll(cast.host, cast.session.id, { open: false, title })).id);
    const moved = await cast.host.patch(`/polls/${ids[from - 1]}`, { position });
    expect(moved.data.position).toBe(Math.min(position, 4));
    const { data } = await cast.host.get<{ title: string; position: number }[]>(
      `/sessions/${cast.session.id}/polls`,
    );
    expect(data.map(({ title }) => title)).toEqual(expected);
    expect(data.map((poll) => poll.position)).toEqual([1, 2, 3, 4]);
  });

  test('the place of a deleted poll closes up with the next move; a new poll comes last', async () => {
    const cast = await assembleCast(server.url);
    const ids: string[] = [];
    for (const title of ['A', 'B', 'C'])
      ids.push((await createPoll(cast.host, cast.session.id, { open: false, title })).id);
    await cast.host.delete(`/polls/${ids[0]}`);
    await createPoll(cast.host, cast.session.id, { open: false, title: 'D' });
    await cast.host.patch(`/polls/${ids[2]}`, { position: 1 });
    const { data } = await cast.host.get<{ title: string; position: number }[]>(
      `/sessions/${cast.session.id}/polls`,
    );
    expect(data.map(({ title, position }) => [title, position])).toEqual([
      ['C', 1],
      ['B', 2],
      ['D', 3],
    ]);
  });

  test('ten moves at once leave every poll at a place of its own', async () => {
    const cast = await assembleCast(server.url);
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1)
      ids.push((await createPoll(cast.host, cast.session.id, { open: false })).id);
    const moves = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        cast.host.patch(`/polls/${ids[index % 5]}`, { position: 1 + ((index * 3) % 5) }),
      ),
    );
    expect(moves.map(outcome)).toEqual(Array(10).fill('200'));
    const { data } = await cast.host.get<{ position: number }[]>(`/sessions/${cast.session.id}/polls`);
    expect(data.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
  });

  test('malformed changes are refused', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    const patch = (body: unknown) => cast.host.patch(`/polls/${poll.id}`, body).then(outcome);
    expect(await patch({ resultVisibility: 'nobody' })).toBe('400 INVALID_INPUT');
    expect(await patch({ position: 0 })).toBe('400 INVALID_INPUT');
    expect(await patch({ durationSeconds: 0 })).toBe('400 INVALID_INPUT');
    expect(await patch({ title: ' ' })).toBe('400 INVALID_INPUT');
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
