import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createSession, join } from '../scenario.ts';
import { messageShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { banParticipant } from './ban-participant.ts';

describe('POST /sessions/:sessionId/messages', () => {
  /** Stands still unless a test moves it: quotas are counted by it. */
  let now = Date.now();
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer({ clock: { now: () => new Date(now) } });
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const post = (client: RestClient, body: unknown, sessionId = cast.session.id, key?: string) =>
    client.post(`/sessions/${sessionId}/messages`, body, key === undefined ? {} : { 'idempotency-key': key });
  const question = { kind: 'question', content: 'Why?' };
  const someone = (name?: string) => join(server.url, cast.session.code, name);

  test.each(['question', 'chat'])('a %s, as its author has it', async (kind) => {
    const person = await someone();
    const { status, body } = await post(person, { kind, content: '  Why? \n' });
    expect(status).toBe(201);
    expect(body).toEqual({
      success: true,
      data: messageShape({ kind, sessionId: cast.session.id, authorId: person.id }),
    });
  });

  test('the host is heard as staff', async () => {
    const { data } = await post(cast.host, { ...question, content: 'Ask me anything' });
    expect(data).toEqual(
      messageShape({
        sessionId: cast.session.id,
        authorId: cast.host.userId,
        authorRole: 'staff',
        authorName: 'Host',
        content: 'Ask me anything',
      }),
    );
  });

  test.each([
    ['two\nlines', 'two\nlines'],
    ['two\r\nlines', 'two\nlines'],
    ['two\rlines', 'two\nlines'],
    ['x', 'x'],
    ['x'.repeat(2_000), 'x'.repeat(2_000)],
    ['𝕌𝕟𝕚 👩🏽‍🚀 שלום', '𝕌𝕟𝕚 👩🏽‍🚀 שלום'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('%j is kept', async (content, kept) => {
    const { status, data } = await post(await someone(), { kind: 'chat', content });
    expect([status, data.content]).toEqual([201, kept]);
  });

  test.each([
    ['no content', { kind: 'chat' }],
    ['empty content', { kind: 'chat', content: '' }],
    ['content of blanks', { kind: 'chat', content: ' \n ' }],
    ['too much', { kind: 'chat', content: 'x'.repeat(2_001) }],
    ['a tab', { kind: 'chat', content: 'a\tb' }],
    ['an escape', { kind: 'chat', content: 'a\u001b[31mb' }],
    ['a C1 control', { kind: 'chat', content: 'a\u0085b' }],
    ['NUL', { kind: 'chat', content: 'a\0b' }],
    ['half a character', { kind: 'chat', content: 'a\ud800b' }],
    ['a number', { kind: 'chat', content: 7 }],
    ['no kind', { content: 'x' }],
    ['a kind that is none', { kind: 'shout', content: 'x' }],
  ])('%s is INVALID_INPUT', async (_what, body) => {
    expect(outcome(await post(cast.participant, body))).toBe('400 INVALID_INPUT');
  });

  test.each(['state', 'authorId', 'authorName', 'upvotes', 'id'])('%s is not the caller’s', async (field) => {
    const answer = await post(cast.participant, { ...question, [field]: 'x' });
    expect(outcome(answer)).toBe('400 UNKNOWN_FIELD');
  });

  test('while chat is off it is CHAT_OFF, for the host too; questions stay', async () => {
    const session = await createSession(cast.host, { chat: false });
    const person = await join(server.url, session.code);
    const chat = { kind: 'chat', content: 'hello' };
    for (const client of [person, cast.host]) {
      expect(outcome(await post(client, chat, session.id))).toBe('409 CHAT_OFF');
      expect(outcome(await post(client, question, session.id))).toBe('201');
    }
    await cast.host.patch(`/sessions/${session.id}`, { chat: true });
    expect(outcome(await post(person, chat, session.id))).toBe('201');
  });

  test('from the lobby to the end, paused too; before and after it is SESSION_NOT_LIVE', async () => {
    const session = await createSession(cast.host, { start: false });
    const hosts = () => post(cast.host, question, session.id).then(outcome);
    expect(await hosts()).toBe('409 SESSION_NOT_LIVE');
    await cast.host.post(`/sessions/${session.id}/lobby`);
    const person = await join(server.url, session.code);
    for (const verb of [undefined, 'start', 'pause']) {
      if (verb) await cast.host.post(`/sessions/${session.id}/${verb}`);
      expect(outcome(await post(person, question, session.id))).toBe('201');
    }
    await cast.host.post(`/sessions/${session.id}/end`);
    const late = await post(person, question, session.id);
    expect(outcome(late)).toBe('409 SESSION_NOT_LIVE');
    expect(late.body).toMatchObject({ error: { details: { status: 'ended' } } });
    expect(await hosts()).toBe('409 SESSION_NOT_LIVE');
    await cast.host.post(`/sessions/${session.id}/archive`);
    expect(await hosts()).toBe('409 SESSION_NOT_LIVE');
  });

  test('who was banned is PARTICIPANT_BANNED', async () => {
    const person = await someone();
    await banParticipant(server.connectionString, person.id);
    expect(outcome(await post(person, question))).toBe('403 PARTICIPANT_BANNED');
  });

  test('the 21st in a minute is MESSAGE_QUOTA_EXCEEDED, until the first is a minute old', async () => {
    const person = await someone();
    for (let index = 0; index < 20; index += 1) {
      expect(outcome(await post(person, question))).toBe('201');
      if (index === 0) now += 15_000;
    }
    const refused = await post(person, { kind: 'chat', content: 'more' });
    expect(outcome(refused)).toBe('429 MESSAGE_QUOTA_EXCEEDED');
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(refused.body).toMatchObject({ error: { details: { retryAfterSeconds: 45 } } });
    // The quota is each author's own.
    expect(outcome(await post(await someone(), question))).toBe('201');
    now += 44_999;
    expect((await post(person, question)).headers.get('retry-after')).toBe('1');
    now += 1;
    expect(outcome(await post(person, question))).toBe('201');
    expect(outcome(await post(person, question))).toBe('429 MESSAGE_QUOTA_EXCEEDED');
  });

  test('thirty at once: twenty are taken', async () => {
    const person = await someone();
    const posts = await Promise.all(Array.from({ length: 30 }, () => post(person, question)));
    expect(posts.map(outcome).toSorted()).toEqual([
      ...Array(20).fill('201'),
      ...Array(10).fill('429 MESSAGE_QUOTA_EXCEEDED'),
    ]);
  });

  test('an idempotency key: one message and the same answer; another body is a mismatch', async () => {
    const person = await someone();
    const storm = await Promise.all(
      Array.from({ length: 10 }, () => post(person, question, cast.session.id, 'ask')),
    );
    const taken = storm.filter(({ status }) => status === 201);
    for (const { code } of storm.filter(({ status }) => status !== 201))
      expect(code).toBe('IDEMPOTENCY_IN_FLIGHT');
    expect(new Set(taken.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const again = await post(person, question, cast.session.id, 'ask');
    expect(again.body).toEqual(taken[0]?.body);
    const other = await post(person, { ...question, content: 'Other' }, cast.session.id, 'ask');
    expect(outcome(other)).toBe('422 IDEMPOTENCY_MISMATCH');
    const { data } = await cast.host.get<{ authorId: string }[]>(
      `/sessions/${cast.session.id}/messages?limit=100`,
    );
    expect(data.filter(({ authorId }) => authorId === person.id)).toHaveLength(1);
  });

  test('participants and the host may; to others the session is absent', async () => {
    now += 61_000;
    expect(await askedByAll(cast, (client) => post(client, question))).toEqual({
      anonymous: '401 UNAUTHENTICATED',
      participant: '201',
      observer: '403 FORBIDDEN',
      stranger: '404 SESSION_NOT_FOUND',
      foreignObserver: '403 FORBIDDEN',
      otherHost: '404 SESSION_NOT_FOUND',
      host: '201',
    });
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      post(cast.stranger, question, id),
    );
    expect(foreign).toEqual(absent);
  });
});
