import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { join } from '../scenario.ts';
import { counterShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('counters: increment, decrement, reset', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const create = async (settings: object = {}): Promise<string> =>
    (await cast.host.post(`/sessions/${cast.session.id}/counters`, { name: 'Applause', ...settings })).data
      .id;
  const someone = () => join(server.url, cast.session.code);
  const move = (client: RestClient, id: string, verb: 'increment' | 'decrement', key?: string) =>
    client.post(`/counters/${id}/${verb}`, undefined, key === undefined ? {} : { 'idempotency-key': key });
  const value = async (id: string) => (await cast.host.get(`/counters/${id}`)).data.value;

  test('up and down by the step, each answering the state', async () => {
    const id = await create({ step: 3 });
    const up = await move(await someone(), id, 'increment');
    expect(up.status).toBe(200);
    expect(up.body).toEqual({ success: true, data: { id, name: 'Applause', value: 3, version: 1 } });
    const down = await move(cast.host, id, 'decrement');
    expect(down.body).toEqual({ success: true, data: { id, name: 'Applause', value: 0, version: 2 } });
    expect((await cast.host.get(`/counters/${id}`)).data).toMatchObject({ value: 0, version: 2 });
  });

  test('neither below the minimum nor above the maximum, not even in part', async () => {
    const id = await create({ maximum: 5, step: 3 });
    expect(outcome(await move(cast.host, id, 'decrement'))).toBe('409 COUNTER_OUT_OF_RANGE');
    expect(outcome(await move(cast.host, id, 'increment'))).toBe('200');
    expect(outcome(await move(cast.host, id, 'increment'))).toBe('409 COUNTER_OUT_OF_RANGE');
    expect(await value(id)).toBe(3);
  });

  test('twenty at once with a limit of one: exactly one success', async () => {
    const id = await create({ limitPerParticipant: 1 });
    const person = await someone();
    const moves = await Promise.all(Array.from({ length: 20 }, () => move(person, id, 'increment')));
    expect(moves.map(outcome).toSorted()).toEqual(['200', ...Array(19).fill('409 COUNTER_LIMIT_REACHED')]);
    expect(await value(id)).toBe(1);
  });

  test('the limit is each participant’s; what one gave back may be given again; the host has none', async () => {
    const id = await create({ limitPerParticipant: 1 });
    const [ada, grace] = [await someone(), await someone()];
    expect(outcome(await move(ada, id, 'increment'))).toBe('200');
    expect(outcome(await move(grace, id, 'decrement'))).toBe('409 COUNTER_LIMIT_REACHED');
    expect(outcome(await move(grace, id, 'increment'))).toBe('200');
    expect(outcome(await move(ada, id, 'decrement'))).toBe('200');
    expect(outcome(await move(ada, id, 'increment'))).toBe('200');
    for (let index = 0; index < 2; index += 1)
      expect(outcome(await move(cast.host, id, 'increment'))).toBe('200');
    expect(await value(id)).toBe(4);
  });

  test('a hundred by twenty people are all counted', async () => {
    const id = await create();
    const people = await Promise.all(Array.from({ length: 20 }, someone));
    const moves = await Promise.all(
      people.flatMap((person) => Array.from({ length: 5 }, () => move(person, id, 'increment'))),
    );
    expect(new Set(moves.map(({ data }) => data.value)).size).toBe(100);
    expect(await value(id)).toBe(100);
  });

  test('a reset goes back to the initial value and gives the shares back', async () => {
    const id = await create({ initial: 2, limitPerParticipant: 1 });
    const person = await someone();
    await move(person, id, 'increment');
    expect(outcome(await move(person, id, 'increment'))).toBe('409 COUNTER_LIMIT_REACHED');
    const { status, body } = await cast.host.post(`/counters/${id}/reset`);
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: counterShape({ id, sessionId: cast.session.id, value: 2, limitPerParticipant: 1, version: 2 }),
    });
    expect(outcome(await move(person, id, 'increment'))).toBe('200');
    expect(await value(id)).toBe(3);
  });

  test('an idempotency key: one effect and the same answer; another verb is a mismatch', async () => {
    const id = await create();
    const person = await someone();
    const first = await move(person, id, 'increment', 'clap');
    await move(person, id, 'increment');
    expect((await move(person, id, 'increment', 'clap')).body).toEqual(first.body);
    expect(outcome(await move(person, id, 'decrement', 'clap'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(outcome(await move(person, await create(), 'increment', 'clap'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(await value(id)).toBe(2);
    const storm = await Promise.all(Array.from({ length: 20 }, () => move(person, id, 'increment', 'storm')));
    expect(new Set(storm.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await value(id)).toBe(3);
  });

  test('a session that is not live moves nothing; a reset works all the same', async () => {
    const paused = await assembleCast(server.url);
    const { data } = await paused.host.post(`/sessions/${paused.session.id}/counters`, { name: 'A' });
    await paused.participant.post(`/counters/${data.id}/increment`);
    await paused.host.post(`/sessions/${paused.session.id}/pause`);
    for (const client of [paused.participant, paused.host]) {
      expect(outcome(await move(client, data.id, 'increment'))).toBe('409 SESSION_NOT_LIVE');
    }
    expect((await paused.host.post(`/counters/${data.id}/reset`)).data.value).toBe(0);
  });

  test('participants and the host move; the host alone resets; to others it is absent', async () => {
    const id = await create({ initial: 100 });
    for (const verb of ['increment', 'decrement'] as const) {
      expect(await askedByAll(cast, (client) => move(client, id, verb))).toEqual({
        anonymous: '401 UNAUTHENTICATED',
        participant: '200',
        observer: '403 FORBIDDEN',
        stranger: '404 COUNTER_NOT_FOUND',
        foreignObserver: '403 FORBIDDEN',
        otherHost: '404 COUNTER_NOT_FOUND',
        host: '200',
      });
      const { foreign, absent } = await foreignAndAbsent(id, (each) => move(cast.stranger, each, verb));
      expect(foreign).toEqual(absent);
    }
    expect(await askedByAll(cast, (client) => client.post(`/counters/${id}/reset`))).toEqual(
      hostAlone(200, 'COUNTER_NOT_FOUND'),
    );
  });

  test('by how much is the counter’s to say', async () => {
    const id = await create();
    const answer = await cast.host.post(`/counters/${id}/increment`, { by: 100 });
    expect(outcome(answer)).toBe('400 UNKNOWN_FIELD');
    expect(await value(id)).toBe(0);
  });
});
