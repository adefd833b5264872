import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import { sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /sessions/:sessionId', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('everybody in the session gets it in whole; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    const path = `/sessions/${cast.session.id}`;
    const live = sessionShape({ ...cast.session, status: 'live', startedAt: timestamp });
    for (const client of [cast.host, cast.participant, cast.observer]) {
      expect((await client.get(path)).body).toEqual({ success: true, data: live });
    }
    expect(await askedByAll(cast, (client) => client.get(path))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
  });

  test('another host’s session and an absent one are answered alike', async () => {
    const cast = await assembleCast(server.url);
    for (const client of [cast.otherHost, cast.stranger, cast.foreignObserver]) {
      const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
        client.get(`/sessions/${id}`),
      );
      expect(foreign).toEqual(absent);
      expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
    }
  });

  test('what is no id is refused, before and after sign-in in that order', async () => {
    const cast = await assembleCast(server.url);
    expect(outcome(await cast.host.get('/sessions/7'))).toBe('400 INVALID_INPUT');
    expect(outcome(await cast.anonymous.get('/sessions/7'))).toBe('401 UNAUTHENTICATED');
  });

  test.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer nonsense', 'Bearer a b', 'Bearer part_x.y', ''])(
    'the credential %j is refused',
    async (authorization) => {
      const cast = await assembleCast(server.url);
      const answer = await cast.anonymous.get(`/sessions/${cast.session.id}`, { authorization });
      expect(outcome(answer)).toBe('401 UNAUTHENTICATED');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    },
  );
});
