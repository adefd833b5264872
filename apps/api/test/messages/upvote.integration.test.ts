import { silentLog } from '@pulse/core';
import { createPool } from '@pulse/db';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { join } from '../scenario.ts';
import { messageShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { banParticipant } from './ban-participant.ts';

describe('POST /messages/:messageId/upvote', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const someone = () => join(server.url, cast.session.code);
  /** Asked by the participant of the cast, or whoever else is named. */
  const ask = async (author: RestClient | Promise<RestClient> = someone()): Promise<string> => {
    const asked = await (await author).post(`/sessions/${cast.session.id}/messages`, {
      kind: 'question',
      content: 'Why?',
    });
    return asked.data.id;
  };
  const upvote = (client: RestClient, id: string, key?: string) =>
    client.post(`/messages/${id}/upvote`, undefined, key === undefined ? {} : { 'idempotency-key': key });
  const upvotes = async (id: string) => {
    const { data } = await cast.host.get<{ id: string; upvotes: number; version: number }[]>(
      `/sessions/${cast.session.id}/messages?limit=100`,
    );
    const found = data.find((message) => message.id === id);
    return [found?.upvotes, found?.version];
  };

  test('the message with one vote more; the second time it answers the same', async () => {
    const author = await someone();
    const id = await ask(author);
    const person = await someone();
    const first = await upvote(person, id);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      success: true,
      data: messageShape({
        id,
        sessionId: cast.session.id,
        authorId: author.id,
        upvotes: 1,
        upvoted: true,
        version: 1,
      }),
    });
    const second = await upvote(person, id);
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await upvotes(id)).toEqual([1, 1]);
    expect((await upvote(cast.host, id)).data).toMatchObject({ upvotes: 2, upvoted: true, version: 2 });
  });

  test('twenty at once by one person count once, and all twenty say so', async () => {
    const id = await ask();
    const person = await someone();
    const votes = await Promise.all(Array.from({ length: 20 }, () => upvote(person, id)));
    expect(new Set(votes.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    expect(votes[0]?.data).toMatchObject({ upvotes: 1, upvoted: true });
    expect(await upvotes(id)).toEqual([1, 1]);
  });

  test('twenty people at once are all counted', async () => {
    const id = await ask();
    const people = await Promise.all(Array.from({ length: 20 }, someone));
    const votes = await Promise.all(people.map((person) => upvote(person, id)));
    expect(votes.map(({ data }) => data.upvotes).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(await upvotes(id)).toEqual([20, 20]);
  });

  test('one’s own message is OWN_MESSAGE, the host’s too', async () => {
    const person = await someone();
    expect(outcome(await upvote(person, await ask(person)))).toBe('409 OWN_MESSAGE');
    const id = await ask(cast.host);
    expect(outcome(await upvote(cast.host, id))).toBe('409 OWN_MESSAGE');
    expect(await upvotes(id)).toEqual([0, 0]);
  });

  test('chat can be up-voted as well', async () => {
    const { data } = await cast.host.post(`/sessions/${cast.session.id}/messages`, {
      kind: 'chat',
      content: 'Lunch at noon',
    });
    expect((await upvote(await someone(), data.id)).data).toMatchObject({ kind: 'chat', upvotes: 1 });
  });

  test('an idempotency key for another message is a mismatch', async () => {
    const person = await someone();
    const [id, other] = [await ask(), await ask()];
    const first = await upvote(person, id, 'vote');
    expect((await upvote(person, id, 'vote')).body).toEqual(first.body);
    expect(outcome(await upvote(person, other, 'vote'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(await upvotes(other)).toEqual([0, 0]);
  });

  test('who was banned is PARTICIPANT_BANNED', async () => {
    const [id, person] = [await ask(), await someone()];
    await banParticipant(server.connectionString, person.id);
    expect(outcome(await upvote(person, id))).toBe('403 PARTICIPANT_BANNED');
    expect(await upvotes(id)).toEqual([0, 0]);
  });

  test('a session that is paused takes them, one that is over is SESSION_NOT_LIVE', async () => {
    const other = await assembleCast(server.url);
    const { data } = await other.host.post(`/sessions/${other.session.id}/messages`, {
      kind: 'question',
      content: 'Why?',
    });
    await other.host.post(`/sessions/${other.session.id}/pause`);
    expect(outcome(await upvote(other.participant, data.id))).toBe('200');
    await other.host.post(`/sessions/${other.session.id}/end`);
    expect(outcome(await upvote(other.participant, data.id))).toBe('409 SESSION_NOT_LIVE');
  });

  test.each(['pending', 'archived', 'deleted'])('one that is %s is MESSAGE_NOT_FOUND', async (state) => {
    const id = await ask();
    const pool = createPool({ connectionString: server.connectionString, max: 1, log: silentLog });
    await pool.query('UPDATE messages SET state = $2 WHERE id = $1', [id, state]);
    await pool.end();
    for (const client of [await someone(), cast.host]) {
      expect(outcome(await upvote(client, id))).toBe('404 MESSAGE_NOT_FOUND');
    }
  });

  test('participants and the host may; to others the message is absent', async () => {
    const id = await ask();
    expect(await askedByAll(cast, (client) => upvote(client, id))).toEqual({
      anonymous: '401 UNAUTHENTICATED',
      participant: '200',
      observer: '403 FORBIDDEN',
      stranger: '404 MESSAGE_NOT_FOUND',
      foreignObserver: '403 FORBIDDEN',
      otherHost: '404 MESSAGE_NOT_FOUND',
      host: '200',
    });
    const { foreign, absent } = await foreignAndAbsent(id, (each) => upvote(cast.stranger, each));
    expect(foreign).toEqual(absent);
    expect(outcome(await cast.host.post('/messages/nonsense/upvote'))).toBe('400 INVALID_INPUT');
    expect(outcome(await cast.host.post(`/messages/${id}/upvote`, { by: 2 }))).toBe('400 UNKNOWN_FIELD');
  });
});
