import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, join, type TestPoll } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /polls/:pollId/votes', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const poll = (options = {}) => createPoll(cast.host, cast.session.id, options);
  const someone = () => join(server.url, cast.session.code);
  const vote = (client: RestClient, { id, optionIds }: TestPoll, chosen: readonly number[], key?: string) =>
    client.post(
      `/polls/${id}/votes`,
      { optionIds: chosen.map((index) => optionIds[index]) },
      key === undefined ? {} : { 'idempotency-key': key },
    );
  const tally = async ({ id }: TestPoll) => {
    const { data } = await cast.host.get<{ total: number; options: { votes: number }[]; version: number }>(
      `/polls/${id}/results`,
    );
    return { total: data.total, votes: data.options.map(({ votes }) => votes) };
  };

  test('a receipt, and the tally moved by it', async () => {
    const open = await poll();
    const { status, body } = await vote(await someone(), open, [1]);
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, data: { pollId: open.id, round: 1, version: 2 } });
    expect(await tally(open)).toEqual({ total: 1, votes: [0, 1, 0] });
  });

  test('a changed vote moves; an unchanged one keeps the version', async () => {
    const open = await poll({ kind: 'multiple' });
    const person = await someone();
    expect((await vote(person, open, [0, 1])).data.version).toBe(2);
    expect((await vote(person, open, [2])).data.version).toBe(3);
    expect(await tally(open)).toEqual({ total: 1, votes: [0, 0, 1] });
    expect((await vote(person, open, [0, 2])).data.version).toBe(4);
    const unchanged = await vote(person, open, [2, 0]);
    expect([unchanged.status, unchanged.data.version]).toEqual([201, 4]);
    expect(await tally(open)).toEqual({ total: 1, votes: [1, 0, 1] });
  });

  test('a final vote is ALREADY_VOTED the second time, the same choice or another', async () => {
    const open = await poll({ voteChange: 'final' });
    const person = await someone();
    expect(outcome(await vote(person, open, [0]))).toBe('201');
    expect(outcome(await vote(person, open, [1]))).toBe('409 ALREADY_VOTED');
    expect(outcome(await vote(person, open, [0]))).toBe('409 ALREADY_VOTED');
    expect(await tally(open)).toEqual({ total: 1, votes: [1, 0, 0] });
  });

  test('twenty at once by one person in a final poll: one is taken', async () => {
    const open = await poll({ voteChange: 'final' });
    const person = await someone();
    const votes = await Promise.all(
      Array.from({ length: 20 }, (_, index) => vote(person, open, [index % 3])),
    );
    expect(votes.map(outcome).toSorted()).toEqual(['201', ...Array(19).fill('409 ALREADY_VOTED')]);
    expect((await tally(open)).total).toBe(1);
  });

  test.each([
    ['single', { kind: 'single' }, [0, 1]],
    ['too few', { kind: 'multiple', minChoices: 2 }, [0]],
    ['too many', { kind: 'multiple', maxChoices: 2 }, [0, 1, 2]],
  ])('%s: another number of options is CHOICE_COUNT_INVALID', async (_what, options, chosen) => {
    const open = await poll(options);
    expect(outcome(await vote(await someone(), open, chosen))).toBe('400 CHOICE_COUNT_INVALID');
    expect(await tally(open)).toEqual({ total: 0, votes: [0, 0, 0] });
  });

  test('numbers inside the bounds are taken', async () => {
    const open = await poll({ kind: 'multiple', minChoices: 2, maxChoices: 3 });
    expect(outcome(await vote(await someone(), open, [0, 1]))).toBe('201');
    expect(outcome(await vote(await someone(), open, [0, 1, 2]))).toBe('201');
    expect(await tally(open)).toEqual({ total: 2, votes: [2, 2, 1] });
  });

  test('unknown and foreign options are OPTION_NOT_FOUND', async () => {
    const [open, other] = [await poll({ kind: 'multiple' }), await poll()];
    const person = await someone();
    const cast1 = (optionIds: unknown) => person.post(`/polls/${open.id}/votes`, { optionIds }).then(outcome);
    expect(await cast1([randomUUID()])).toBe('400 OPTION_NOT_FOUND');
    expect(await cast1([other.optionIds[0]])).toBe('400 OPTION_NOT_FOUND');
    expect(await cast1([open.optionIds[0], other.optionIds[0]])).toBe('400 OPTION_NOT_FOUND');
    expect(await tally(open)).toEqual({ total: 0, votes: [0, 0, 0] });
  });

  test('an option named twice is refused, in whatever case', async () => {
    const open = await poll({ kind: 'multiple' });
    const [a = ''] = open.optionIds;
    const person = await someone();
    for (const optionIds of [
      [a, a],
      [a, a.toUpperCase()],
    ]) {
      const answer = await person.post(`/polls/${open.id}/votes`, { optionIds });
      expect(outcome(answer)).toMatch(/^400 /);
    }
    expect(await tally(open)).toEqual({ total: 0, votes: [0, 0, 0] });
    const upper = await person.post(`/polls/${open.id}/votes`, { optionIds: [a.toUpperCase()] });
    expect(outcome(upper)).toBe('201');
  });

  test.each([
    ['no options', { optionIds: [] }, '400 INVALID_INPUT'],
    ['no field', {}, '400 INVALID_INPUT'],
    ['text', { optionIds: 'A' }, '400 INVALID_INPUT'],
    ['no ids', { optionIds: ['A'] }, '400 INVALID_INPUT'],
    ['51 options', { optionIds: Array.from({ length: 51 }, () => randomUUID()) }, '400 INVALID_INPUT'],
    ['another’s name', { optionIds: [randomUUID()], participantId: randomUUID() }, '400 UNKNOWN_FIELD'],
    ['a poll in the body', { optionIds: [randomUUID()], pollId: randomUUID() }, '400 INVALID_INPUT'],
  ])('%s is refused', async (_what, body, expected) => {
    const open = await poll();
    expect(outcome(await cast.participant.post(`/polls/${open.id}/votes`, body))).toBe(expected);
  });

  test('a poll that is not open takes no votes', async () => {
    const draft = await poll({ open: false });
    const person = await someone();
    await cast.host.post(`/polls/${draft.id}/open`);
    await cast.host.post(`/polls/${draft.id}/close`);
    expect(outcome(await vote(person, draft, [0]))).toBe('409 POLL_CLOSED');
    await cast.host.post(`/polls/${draft.id}/reveal`);
    expect(outcome(await vote(person, draft, [0]))).toBe('409 POLL_CLOSED');
    expect(await tally(draft)).toEqual({ total: 0, votes: [0, 0, 0] });
  });

  test('a vote that names its round counts in that round or not at all', async () => {
    const open = await poll();
    const inRound = async (person: RestClient, round: unknown, key?: string) =>
      person.post(
        `/polls/${open.id}/votes`,
        { optionIds: [open.optionIds[0]], round },
        key === undefined ? {} : { 'idempotency-key': key },
      );
    const person = await someone();
    expect(outcome(await inRound(person, 2))).toBe('409 POLL_CLOSED');
    const first = await inRound(person, 1, 'first');
    expect(first.data).toMatchObject({ round: 1 });
    for (const verb of ['close', 'next-round', 'open']) await cast.host.post(`/polls/${open.id}/${verb}`);
    expect(outcome(await inRound(await someone(), 1))).toBe('409 POLL_CLOSED');
    // Sent again from a queue: the answer it had, and nothing in the round that is open now.
    expect((await inRound(person, 1, 'first')).body).toEqual(first.body);
    expect(outcome(await inRound(person, 2, 'first'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(await tally(open)).toEqual({ total: 0, votes: [0, 0, 0] });
    expect((await inRound(person, 2)).data).toMatchObject({ round: 2 });
    expect(await tally(open)).toEqual({ total: 1, votes: [1, 0, 0] });
    for (const round of [0, 1.5, '1', null, 1_000_001]) {
      expect(outcome(await inRound(person, round))).toBe('400 INVALID_INPUT');
    }
  });

  test('an idempotency key: one vote and the same answer, even after later votes and the close', async () => {
    const open = await poll();
    const person = await someone();
    const first = await vote(person, open, [0], 'key-1');
    expect(first.status).toBe(201);
    await vote(await someone(), open, [2]);
    expect((await vote(person, open, [0], 'key-1')).body).toEqual(first.body);
    await vote(person, open, [1], 'key-2');
    // The first vote, sent again late, does not undo the second.
    expect((await vote(person, open, [0], 'key-1')).body).toEqual(first.body);
    expect(await tally(open)).toEqual({ total: 2, votes: [0, 1, 1] });
    await cast.host.post(`/polls/${open.id}/close`);
    const replay = await vote(person, open, [0], 'key-1');
    expect([replay.status, replay.body]).toEqual([201, first.body]);
    expect(outcome(await vote(person, open, [0], 'key-3'))).toBe('409 POLL_CLOSED');
  });

  test('a key with another body is IDEMPOTENCY_MISMATCH; another person’s key is another key', async () => {
    const [open, other] = [await poll(), await poll()];
    const [person, neighbour] = [await someone(), await someone()];
    await vote(person, open, [0], 'key');
    expect(outcome(await vote(person, open, [1], 'key'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(outcome(await vote(person, other, [0], 'key'))).toBe('422 IDEMPOTENCY_MISMATCH');
    expect(outcome(await vote(neighbour, open, [1], 'key'))).toBe('201');
    expect(await tally(open)).toEqual({ total: 2, votes: [1, 1, 0] });
  });

  test('a refused vote does not use its key up', async () => {
    const open = await poll();
    const person = await someone();
    await cast.host.post(`/polls/${open.id}/close`);
    expect(outcome(await vote(person, open, [0], 'retry'))).toBe('409 POLL_CLOSED');
    await cast.host.post(`/polls/${open.id}/open`);
    expect(outcome(await vote(person, open, [0], 'retry'))).toBe('201');
  });

  test('twenty at once with one key: one vote, twenty like answers', async () => {
    const open = await poll({ voteChange: 'final' });
    const person = await someone();
    const votes = await Promise.all(Array.from({ length: 20 }, () => vote(person, open, [1], 'storm')));
    expect(new Set(votes.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(votes[0]?.status).toBe(201);
    expect(await tally(open)).toEqual({ total: 1, votes: [0, 1, 0] });
  });

  test.each([['x'.repeat(256)], ['with space'], ['tab\there']])('the key %j is refused', async (key) => {
    const open = await poll();
    expect(outcome(await vote(await someone(), open, [0], key))).toBe('400 INVALID_INPUT');
  });

  test('participants of the session alone may vote', async () => {
    const open = await poll();
    const path = `/polls/${open.id}/votes`;
    const ballot = { optionIds: [open.optionIds[0]] };
    expect(await askedByAll(cast, (client) => client.post(path, ballot))).toEqual({
      anonymous: '401 UNAUTHENTICATED',
      participant: '201',
      observer: '403 FORBIDDEN',
      stranger: '404 POLL_NOT_FOUND',
      foreignObserver: '403 FORBIDDEN',
      otherHost: '403 FORBIDDEN',
      host: '403 FORBIDDEN',
    });
    const { foreign, absent } = await foreignAndAbsent(open.id, (id) =>
      cast.stranger.post(`/polls/${id}/votes`, ballot),
    );
    expect(foreign).toEqual(absent);
  });
});
