import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('PUT /sessions/:sessionId/slide', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const show = (slide: unknown) => cast.host.put(`/sessions/${cast.session.id}/slide`, { slide });

  test.each([1, 2, 100_000, null, 3])('%s is where the presenter is, for everybody', async (slide) => {
    const { status, body, data } = await show(slide);
    expect(status).toBe(200);
    expect(body).toEqual({
      success: true,
      data: sessionShape({ ...cast.session, status: 'live', startedAt: timestamp, slide }),
    });
    for (const client of [cast.participant, cast.observer]) {
      expect((await client.get(`/sessions/${cast.session.id}/snapshot`)).data.session).toEqual(data);
    }
  });

  test('everybody hears of it', async () => {
    await show(7);
    await expect.poll(() => server.composition.pendingEvents()).toBe(0);
    const { data } = await cast.observer.get(`/sessions/${cast.session.id}/timeline?limit=100`);
    expect(data.at(-1)).toMatchObject({ event: 'session.slide_changed', data: { session: { slide: 7 } } });
  });

  test.each([
    ['the zeroth', { slide: 0 }],
    ['a negative one', { slide: -1 }],
    ['half a slide', { slide: 1.5 }],
    ['one beyond counting', { slide: 100_001 }],
    ['text', { slide: '1' }],
    ['nothing said', {}],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    const answer = await cast.host.put(`/sessions/${cast.session.id}/slide`, body);
    expect(outcome(answer)).toBe('400 INVALID_INPUT');
  });

  test('an unknown field is refused', async () => {
    const answer = await cast.host.put(`/sessions/${cast.session.id}/slide`, { slide: 1, title: 'x' });
    expect(outcome(answer)).toBe('400 UNKNOWN_FIELD');
  });

  test('the host alone may, and another’s session is absent', async () => {
    const path = (id: string) => `/sessions/${id}/slide`;
    expect(await askedByAll(cast, (client) => client.put(path(cast.session.id), { slide: 2 }))).toEqual(
      hostAlone(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.put(path(id), { slide: 2 }),
    );
    expect(foreign).toEqual(absent);
  });
});
