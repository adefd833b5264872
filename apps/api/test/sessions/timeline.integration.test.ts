import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Entry {
  readonly position: number;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly ts: string;
}

describe('GET /sessions/:sessionId/timeline', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const settled = () => expect.poll(() => server.composition.pendingEvents()).toBe(0);
  const read = (client: RestClient, sessionId: string, query = '') =>
    client.get<Entry[]>(`/sessions/${sessionId}/timeline${query}`);
  const names = async (client: RestClient, sessionId: string) =>
    (await read(client, sessionId)).data.map(({ event }) => event);

  test('what happened, in order; drafts and people are the staff’s; it outlives the session', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host, { start: false });
    await host.post(`/sessions/${session.id}/lobby`);
    const person = await join(server.url, session.code, 'Ada');
    await host.post(`/sessions/${session.id}/start`);
    const poll = await createPoll(host, session.id);
    await createPoll(host, session.id, { open: false, title: 'A surprise' });
    await host.post(`/polls/${poll.id}/close`);
    await host.post(`/polls/${poll.id}/reveal`);
    await host.post(`/sessions/${session.id}/end`);
    await settled();

    const staff = [
      'session.lobby_opened',
      'participant.joined',
      'session.started',
      'poll.created',
      'poll.opened',
      'poll.created',
      'poll.closed',
      'poll.revealed',
      'session.ended',
    ];
    const hidden = new Set(['participant.joined', 'poll.created']);
    const everyone = staff.filter((name) => !hidden.has(name));
    expect(await names(host, session.id)).toEqual(staff);
    expect(await names(person, session.id)).toEqual(everyone);
    const heard = await read(person, session.id);
    expect(JSON.stringify(heard.body)).not.toMatch(/Ada|A surprise/);

    await host.post(`/sessions/${session.id}/archive`);
    await settled();
    expect(await names(host, session.id)).toEqual([...staff, 'session.archived']);
    expect(await names(person, session.id)).toEqual([...everyone, 'session.archived']);
  });

  test('an entry is what subscribers were told: position, event, data and when', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const { data: closed } = await host.post(`/polls/${poll.id}/close`);
    await settled();
    const { status, body, data } = await read(host, session.id);
    expect(status).toBe(200);
    expect(body).toEqual({ success: true, data, meta: { nextCursor: null } });
    expect(data.at(-1)).toEqual({
      position: data.length,
      event: 'poll.closed',
      data: { poll: closed },
      ts: timestamp,
    });
  });

  test('page by page, without a hole for what the reader does not hear', async () => {
    const cast = await assembleCast(server.url);
    for (let run = 0; run < 3; run += 1) {
      await createPoll(cast.host, cast.session.id, { open: false });
      await cast.host.post(`/sessions/${cast.session.id}/pause`);
      await cast.host.post(`/sessions/${cast.session.id}/resume`);
    }
    await settled();
    for (const client of [cast.host, cast.observer]) {
      const whole = await read(client, cast.session.id);
      expect(whole.data.map(({ position }) => position)).toEqual(whole.data.map((_, index) => index + 1));
      const paged: Entry[] = [];
      let cursor: string | null = null;
      do {
        const page = await read(
          client,
          cast.session.id,
          `?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
        );
        expect(page.data.length).toBeLessThanOrEqual(2);
        paged.push(...page.data);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(paged).toEqual(whole.data);
    }
  });

  test('a page that ends with the last entry is the last', async () => {
    const cast = await assembleCast(server.url);
    await settled();
    const { data } = await read(cast.host, cast.session.id);
    const exact = await read(cast.host, cast.session.id, `?limit=${data.length}`);
    expect([exact.data, exact.nextCursor]).toEqual([data, null]);
  });

  test.each([
    ['cursor=nonsense', '400 INVALID_CURSOR'],
    [`cursor=${encode(['0'])}`, '400 INVALID_CURSOR'],
    [`cursor=${encode(['1e3'])}`, '400 INVALID_CURSOR'],
    [`cursor=${encode([1])}`, '400 INVALID_CURSOR'],
    ['limit=0', '400 INVALID_INPUT'],
    ['limit=101', '400 INVALID_INPUT'],
    ['after=1', '400 UNKNOWN_FIELD'],
  ])('%s is %s', async (query, expected) => {
    const cast = await assembleCast(server.url);
    expect(outcome(await read(cast.host, cast.session.id, `?${query}`))).toBe(expected);
  });

  test('everybody in the session may; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    expect(await askedByAll(cast, (client) => read(client, cast.session.id))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) => read(cast.stranger, id));
    expect(foreign).toEqual(absent);
  });
});

function encode(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}
