import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('DELETE /counters/:counterId', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const create = async (): Promise<string> =>
    (await cast.host.post(`/sessions/${cast.session.id}/counters`, { name: 'Applause' })).data.id;

  test('it is gone for everybody, with its shares; the others stay', async () => {
    const [id, other] = [await create(), await create()];
    await cast.participant.post(`/counters/${id}/increment`, undefined, { 'idempotency-key': 'clap' });
    const gone = await cast.host.delete(`/counters/${id}`);
    expect([gone.status, gone.body]).toEqual([204, undefined]);
    for (const client of [cast.host, cast.participant]) {
      expect(outcome(await client.get(`/counters/${id}`))).toBe('404 COUNTER_NOT_FOUND');
      expect(outcome(await client.post(`/counters/${id}/increment`))).toBe('404 COUNTER_NOT_FOUND');
    }
    expect(outcome(await cast.host.post(`/counters/${id}/reset`))).toBe('404 COUNTER_NOT_FOUND');
    expect(outcome(await cast.host.delete(`/counters/${id}`))).toBe('404 COUNTER_NOT_FOUND');
    const left = await cast.host.get<{ id: string }[]>(`/sessions/${cast.session.id}/counters`);
    expect(left.data.map((counter) => counter.id)).toEqual([other]);
  });

  test('everybody hears of it', async () => {
    const id = await create();
    await cast.host.delete(`/counters/${id}`);
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const { data } = await cast.participant.get(`/sessions/${cast.session.id}/timeline?limit=100`);
    expect(data.at(-1)).toMatchObject({ event: 'counter.deleted', data: { counterId: id } });
  });

  test('also after the end of the session', async () => {
    const over = await assembleCast(server.url);
    const { data } = await over.host.post(`/sessions/${over.session.id}/counters`, { name: 'A' });
    await over.host.post(`/sessions/${over.session.id}/end`);
    expect(outcome(await over.host.delete(`/counters/${data.id}`))).toBe('204');
  });

  test('the host alone may, and another’s counter is absent', async () => {
    const id = await create();
    const { foreign, absent } = await foreignAndAbsent(id, (each) =>
      cast.otherHost.delete(`/counters/${each}`),
    );
    expect(foreign).toEqual(absent);
    expect(await askedByAll(cast, (client) => client.delete(`/counters/${id}`))).toEqual(
      hostAlone(204, 'COUNTER_NOT_FOUND'),
    );
  });
});
