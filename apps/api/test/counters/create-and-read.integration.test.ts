import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askedByAll,
  assembleCast,
  type Cast,
  everybodyInside,
  foreignAndAbsent,
  hostAlone,
  outcome,
} from '../cast.ts';
import { counterShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('counters: create, list, get', () => {
  let server: TestServer;
  let cast: Cast;
  let path: string;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    path = `/sessions/${cast.session.id}/counters`;
  });
  afterAll(() => server.stop());

  const create = (body: object) => cast.host.post(path, body);

  test('a name alone makes applause: from 0 up, no limit', async () => {
    const { status, body } = await create({ name: ' Applause ' });
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, data: counterShape({ sessionId: cast.session.id }) });
  });

  test('every setting is taken over', async () => {
    const settings = { minimum: -5, maximum: 5, step: 2, limitPerParticipant: 1 };
    const { data } = await create({ name: 'Applause', initial: 3, ...settings });
    expect(data).toEqual(counterShape({ sessionId: cast.session.id, value: 3, ...settings }));
  });

  test.each([
    [{ minimum: 10 }, 10],
    [{ maximum: -3, minimum: null }, -3],
    [{ minimum: null }, 0],
  ])('without an initial value, %j starts at %i', async (range, value) => {
    expect((await create({ name: 'Applause', ...range })).data.value).toBe(value);
  });

  test.each([
    ['below the minimum', { initial: -1 }],
    ['above the maximum', { initial: 6, maximum: 5 }],
    ['no range at all', { minimum: 2, maximum: 1 }],
  ])('%s is COUNTER_RANGE_INVALID', async (_what, range) => {
    expect(outcome(await create({ name: 'Applause', ...range }))).toBe('400 COUNTER_RANGE_INVALID');
  });

  test.each([
    ['no name', {}],
    ['a name of blanks', { name: ' ' }],
    ['half a step', { name: 'A', step: 0.5 }],
    ['no step', { name: 'A', step: 0 }],
    ['a limit of none', { name: 'A', limitPerParticipant: 0 }],
    ['more than is counted exactly', { name: 'A', initial: 1e15 }],
    ['text for a number', { name: 'A', initial: '1' }],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(outcome(await create(body))).toBe('400 INVALID_INPUT');
  });

  test('the value is not the caller’s to set', async () => {
    expect(outcome(await create({ name: 'A', value: 7 }))).toBe('400 UNKNOWN_FIELD');
  });

  test('a session that is over takes none', async () => {
    const over = await assembleCast(server.url);
    await over.host.post(`/sessions/${over.session.id}/end`);
    const answer = await over.host.post(`/sessions/${over.session.id}/counters`, { name: 'A' });
    expect(outcome(answer)).toBe('409 SESSION_NOT_LIVE');
  });

  test('the list is in order of creation, page by page; one is answered alike', async () => {
    const other = await assembleCast(server.url);
    const list = `/sessions/${other.session.id}/counters`;
    const ids: string[] = [];
    for (const name of ['A', 'B', 'C']) ids.push((await other.host.post(list, { name })).data.id);
    const whole = await other.participant.get(list);
    expect(whole.body).toEqual({
      success: true,
      data: ['A', 'B', 'C'].map((name, index) =>
        counterShape({ id: ids[index], sessionId: other.session.id, name }),
      ),
      meta: { nextCursor: null },
    });
    expect((await other.participant.get(`/counters/${ids[1]}`)).data).toEqual(whole.data[1]);
    const first = await other.participant.get<{ id: string }[]>(`${list}?limit=2`);
    const second = await other.participant.get<{ id: string }[]>(
      `${list}?limit=2&cursor=${first.nextCursor}`,
    );
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
    const forged = Buffer.from('["~"]').toString('base64url');
    expect(outcome(await other.host.get(`${list}?cursor=${forged}`))).toBe('400 INVALID_CURSOR');
  });

  test('the host alone creates; everybody in the session reads', async () => {
    const { data: counter } = await create({ name: 'A' });
    expect(await askedByAll(cast, (client) => client.post(path, { name: 'A' }))).toEqual(
      hostAlone(201, 'SESSION_NOT_FOUND'),
    );
    expect(await askedByAll(cast, (client) => client.get(path))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    expect(await askedByAll(cast, (client) => client.get(`/counters/${counter.id}`))).toEqual(
      everybodyInside(200, 'COUNTER_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(counter.id, (id) =>
      cast.stranger.get(`/counters/${id}`),
    );
    expect(foreign).toEqual(absent);
  });
});
