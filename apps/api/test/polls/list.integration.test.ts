import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { pollShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Listed {
  readonly id: string;
}

describe('GET /sessions/:sessionId/polls', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('in run-sheet order; drafts are the staff’s', async () => {
    const cast = await assembleCast(server.url);
    const sessionId = cast.session.id;
    const draft = await createPoll(cast.host, sessionId, { open: false });
    const open = await createPoll(cast.host, sessionId);
    const draftShape = pollShape({ id: draft.id, sessionId });
    const openShape = pollShape({
      id: open.id,
      sessionId,
      position: 2,
      status: 'open',
      version: 1,
      openedAt: timestamp,
    });
    const list = async (role: 'host' | 'participant' | 'observer') =>
      (await cast[role].get(`/sessions/${sessionId}/polls`)).body;
    const answer = (...data: unknown[]) => ({ success: true, data, meta: { nextCursor: null } });
    expect(await list('host')).toEqual(answer(draftShape, openShape));
    expect(await list('participant')).toEqual(answer(openShape));
    expect(await list('observer')).toEqual(answer(openShape));
  });

  test('pages skip what the reader may not see, without holes', async () => {
    const cast = await assembleCast(server.url);
    const shown: string[] = [];
    for (let index = 0; index < 6; index += 1) {
      const open = index % 2 === 0;
      const poll = await createPoll(cast.host, cast.session.id, { open });
      if (open) shown.push(poll.id);
    }
    const path = `/sessions/${cast.session.id}/polls?limit=2`;
    const first = await cast.participant.get<Listed[]>(path);
    expect(first.data.map(({ id }) => id)).toEqual(shown.slice(0, 2));
    const second = await cast.participant.get<Listed[]>(`${path}&cursor=${first.nextCursor}`);
    expect(second.data.map(({ id }) => id)).toEqual(shown.slice(2));
    expect(second.nextCursor).toBeNull();
  });

  test.each(['nonsense', encode(['one']), encode(['-1']), encode([1]), encode(['1', '2']), encode(['1e3'])])(
    'the cursor %s is INVALID_CURSOR',
    async (cursor) => {
      const cast = await assembleCast(server.url);
      const answer = await cast.host.get(`/sessions/${cast.session.id}/polls?cursor=${cursor}`);
      expect(outcome(answer)).toBe('400 INVALID_CURSOR');
    },
  );

  test('everybody in the session may; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    expect(await askedByAll(cast, (client) => client.get(`/sessions/${cast.session.id}/polls`))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.stranger.get(`/sessions/${id}/polls`),
    );
    expect(foreign).toEqual(absent);
  });
});

function encode(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
