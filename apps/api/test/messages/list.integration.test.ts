import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, everybodyInside, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createSession, join } from '../scenario.ts';
import { messageShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

interface Listed {
  readonly id: string;
  readonly content: string;
  readonly state: string;
  readonly upvoted: boolean;
}

describe('GET /sessions/:sessionId/messages', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const post = async (client: RestClient, sessionId: string, content: string, kind = 'question') =>
    (await client.post(`/sessions/${sessionId}/messages`, { kind, content })).data;
  const read = (client: RestClient, sessionId: string, query = '') =>
    client.get<Listed[]>(`/sessions/${sessionId}/messages${query}`);
  const contents = async (client: RestClient, sessionId: string, query = '') =>
    (await read(client, sessionId, query)).data.map(({ content }) => content);

  test('newest first, of one kind or both; the answer is whole', async () => {
    const session = await createSession(cast.host);
    const person = await join(server.url, session.code);
    expect((await read(person, session.id)).body).toEqual({
      success: true,
      data: [],
      meta: { nextCursor: null },
    });
    await post(person, session.id, 'first');
    await post(cast.host, session.id, 'second', 'chat');
    await post(person, session.id, 'third');
    const { status, body } = await read(person, session.id, '?kind=question');
    const mine = { sessionId: session.id, authorId: person.id };
    expect([status, body]).toEqual([
      200,
      {
        success: true,
        data: [messageShape({ ...mine, content: 'third' }), messageShape({ ...mine, content: 'first' })],
        meta: { nextCursor: null },
      },
    ]);
    expect(await contents(person, session.id)).toEqual(['third', 'second', 'first']);
    expect(await contents(person, session.id, '?kind=chat')).toEqual(['second']);
  });

  test('page by page; what is posted meanwhile moves nothing', async () => {
    const session = await createSession(cast.host);
    for (let index = 1; index <= 5; index += 1) await post(cast.host, session.id, `${index}`);
    const first = await read(cast.host, session.id, '?limit=2&kind=question');
    await post(cast.host, session.id, 'late');
    const next = (cursor: string | null) =>
      read(cast.host, session.id, `?limit=2&kind=question&cursor=${cursor}`);
    const second = await next(first.nextCursor);
    const third = await next(second.nextCursor);
    const pages = [first, second, third].map(({ data }) => data.map(({ content }) => content));
    expect(pages).toEqual([['5', '4'], ['3', '2'], ['1']]);
    expect(third.nextCursor).toBeNull();
  });

  test('a name is for the staff and its bearer; up-voted is what oneself has', async () => {
    const session = await createSession(cast.host, { anonymous: false });
    const [ada, grace] = [
      await join(server.url, session.code, 'Ada'),
      await join(server.url, session.code, 'Grace'),
    ];
    const asked = await post(ada, session.id, 'Why?');
    expect(asked.authorName).toBe('Ada');
    await post(cast.host, session.id, 'Because.', 'chat');
    await grace.post(`/messages/${asked.id}/upvote`);
    const seen = async (client: RestClient) =>
      (await client.get(`/sessions/${session.id}/messages`)).data.map(
        (message: { authorName: string | null; authorRole: string; upvotes: number; upvoted: boolean }) => [
          message.authorName,
          message.authorRole,
          message.upvotes,
          message.upvoted,
        ],
      );
    expect(await seen(ada)).toEqual([
      [null, 'staff', 0, false],
      ['Ada', 'participant', 1, false],
    ]);
    expect(await seen(grace)).toEqual([
      [null, 'staff', 0, false],
      [null, 'participant', 1, true],
    ]);
    expect(await seen(cast.host)).toEqual([
      ['Host', 'staff', 0, false],
      ['Ada', 'participant', 1, false],
    ]);
    const screen = (await cast.anonymous.post('/observe', { code: session.code })).data.token;
    const shown = await fetch(`${server.url}/api/v1/sessions/${session.id}/messages`, {
      headers: { authorization: `Bearer ${screen}` },
    });
    expect(await shown.text()).not.toMatch(/Ada|Grace|Host/);
  });

  test('pending is the staff’s and its author’s, taken away the staff’s, deleted nobody’s', async () => {
    const session = await createSession(cast.host);
    const person = await join(server.url, session.code);
    const states = ['pending', 'active', 'answered', 'pinned', 'archived', 'deleted'];
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    for (const state of states) {
      const { id } = await post(person, session.id, state);
      await pool.query('UPDATE messages SET state = $2 WHERE id = $1', [id, state]);
    }
    await pool.end();
    const shown = ['pinned', 'answered', 'active'];
    expect(await contents(cast.host, session.id)).toEqual(['archived', ...shown, 'pending']);
    expect(await contents(person, session.id)).toEqual([...shown, 'pending']);
    const other = await join(server.url, session.code);
    expect(await contents(other, session.id)).toEqual(shown);
    const first = await read(other, session.id, '?limit=2');
    expect(first.data.map(({ content }) => content)).toEqual(['pinned', 'answered']);
    expect(await contents(other, session.id, `?limit=2&cursor=${first.nextCursor}`)).toEqual(['active']);
    for (const state of ['pending', 'archived', 'active'] as const) {
      const seen = (everybody: boolean) => (everybody || state === 'active' ? [state] : []);
      expect(await contents(cast.host, session.id, `?state=${state}`)).toEqual([state]);
      expect(await contents(person, session.id, `?state=${state}`)).toEqual(seen(state === 'pending'));
      expect(await contents(other, session.id, `?state=${state}`)).toEqual(seen(false));
    }
  });

  test('it is still there after the end, and gone with the session', async () => {
    const session = await createSession(cast.host);
    const person = await join(server.url, session.code);
    const { id } = await post(person, session.id, 'Why?');
    for (const verb of ['end', 'archive']) await cast.host.post(`/sessions/${session.id}/${verb}`);
    expect(await contents(person, session.id)).toEqual(['Why?']);
    await cast.host.delete(`/sessions/${session.id}`);
    expect(outcome(await read(person, session.id))).toBe('404 SESSION_NOT_FOUND');
    expect(outcome(await person.post(`/messages/${id}/upvote`))).toBe('404 MESSAGE_NOT_FOUND');
  });

  test('a copied session has none', async () => {
    const session = await createSession(cast.host);
    await post(cast.host, session.id, 'Why?');
    const { data } = await cast.host.post(`/sessions/${session.id}/duplicate`);
    expect(await contents(cast.host, data.id)).toEqual([]);
  });

  test.each([
    ['kind=shout', '400 INVALID_INPUT'],
    ['limit=0', '400 INVALID_INPUT'],
    ['cursor=nonsense', '400 INVALID_CURSOR'],
    [`cursor=${Buffer.from('["now","me"]').toString('base64url')}`, '400 INVALID_CURSOR'],
    ['state=deleted', '400 INVALID_INPUT'],
    ['states=pending', '400 UNKNOWN_FIELD'],
  ])('%s is %s', async (query, expected) => {
    expect(outcome(await read(cast.host, cast.session.id, `?${query}`))).toBe(expected);
  });

  test('everybody in the session may; to others it is absent', async () => {
    expect(await askedByAll(cast, (client) => read(client, cast.session.id))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) => read(cast.stranger, id));
    expect(foreign).toEqual(absent);
  });
});
