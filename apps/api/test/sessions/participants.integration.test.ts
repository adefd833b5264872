import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createSession, join, registerHost } from '../scenario.ts';
import { timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /sessions/:sessionId/participants', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('the roster in the order of joining, page by page', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const joined: string[] = [];
    for (const name of ['Ada', 'Grace', 'Barbara'])
      joined.push((await join(server.url, session.code, name)).id);
    const path = `/sessions/${session.id}/participants`;
    const whole = await host.get(path);
    expect(whole.status).toBe(200);
    expect(whole.body).toEqual({
      success: true,
      data: ['Ada', 'Grace', 'Barbara'].map((name, index) => ({
        id: joined[index],
        sessionId: session.id,
        name,
        joinedAt: timestamp,
        muted: false,
        kicked: false,
        banned: false,
      })),
      meta: { nextCursor: null },
    });
    const first = await host.get<{ id: string }[]>(`${path}?limit=2`);
    await join(server.url, session.code, 'Late');
    const second = await host.get<{ id: string }[]>(`${path}?limit=1&cursor=${first.nextCursor}`);
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual(joined);
    expect(second.nextCursor).not.toBeNull();
  });

  test('bad cursors and limits are refused', async () => {
    const host = await registerHost(server.url);
    const path = `/sessions/${(await createSession(host)).id}/participants`;
    const forged = Buffer.from('["now","me"]').toString('base64url');
    expect(outcome(await host.get(`${path}?cursor=${forged}`))).toBe('400 INVALID_CURSOR');
    expect(outcome(await host.get(`${path}?limit=0`))).toBe('400 INVALID_INPUT');
  });

  test('the host alone may, and another’s session is absent', async () => {
    const cast = await assembleCast(server.url);
    expect(
      await askedByAll(cast, (client) => client.get(`/sessions/${cast.session.id}/participants`)),
    ).toEqual(hostAlone(200, 'SESSION_NOT_FOUND'));
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.get(`/sessions/${id}/participants`),
    );
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
  });
});
