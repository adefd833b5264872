import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { pollShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const verbs = ['open', 'close', 'reveal', 'next-round'] as const;
type Verb = (typeof verbs)[number];

const machine: Readonly<Record<string, { way: readonly Verb[]; to: Partial<Record<Verb, string>> }>> = {
  draft: { way: [], to: { open: 'open' } },
  open: { way: ['open'], to: { close: 'closed' } },
  closed: { way: ['open', 'close'], to: { open: 'open', reveal: 'revealed', 'next-round': 'draft' } },
  revealed: { way: ['open', 'close', 'reveal'], to: { 'next-round': 'draft' } },
};

describe('the life of a poll', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const step = (id: string, verb: Verb, body?: object) => cast.host.post(`/polls/${id}/${verb}`, body);
  const results = async (id: string, query = '') =>
    (await cast.host.get(`/polls/${id}/results${query}`)).data;

  test.each(
    Object.entries(machine).flatMap(([from, { way, to }]) =>
      verbs.map((verb) => [from, verb, to[verb], way] as const),
    ),
  )('from %s, %s leads to %s', async (from, verb, to, way) => {
    const poll = await createPoll(cast.host, cast.session.id, { open: false });
    for (const each of way) await step(poll.id, each);
    const answer = await step(poll.id, verb);
    if (to === undefined) {
      expect(outcome(answer)).toBe('409 POLL_TRANSITION_REFUSED');
      expect(answer.body).toMatchObject({ error: { details: { status: from } } });
      expect((await results(poll.id)).status).toBe(from);
    } else {
      expect(answer.status).toBe(200);
      expect(answer.data).toMatchObject({ id: poll.id, status: to });
    }
  });

  test('each step answers the whole poll, with a version of its own', async () => {
    const { id } = await createPoll(cast.host, cast.session.id, { open: false });
    const { position } = (await cast.host.get(`/polls/${id}`)).data;
    const whole = (fields: object) => ({
      success: true,
      data: pollShape({ id, sessionId: cast.session.id, position, ...fields }),
    });
    expect((await step(id, 'open')).body).toEqual(whole({ status: 'open', version: 1, openedAt: timestamp }));
    const times = { openedAt: timestamp, closedAt: timestamp };
    expect((await step(id, 'close')).body).toEqual(whole({ status: 'closed', version: 2, ...times }));
    expect((await step(id, 'reveal')).body).toEqual(whole({ status: 'revealed', version: 3, ...times }));
    expect((await step(id, 'next-round')).body).toEqual(whole({ status: 'draft', version: 4, round: 2 }));
  });

  test('a closed poll is resumed in its round: unsealed, a new version, and sealed a second time', async () => {
    const { id, optionIds } = await createPoll(cast.host, cast.session.id);
    const vote = (index: number) =>
      cast.participant.post(`/polls/${id}/votes`, { optionIds: [optionIds[index]] });
    await vote(0);
    await step(id, 'close');
    const sealed = await results(id);
    expect(sealed).toMatchObject({
      round: 1,
      sealed: true,
      total: 1,
      options: [{ votes: 1 }, { votes: 0 }, { votes: 0 }],
    });

    const resumed = await step(id, 'open');
    expect(resumed.data).toMatchObject({ status: 'open', round: 1, closedAt: null });
    expect(resumed.data.version).toBeGreaterThan(sealed.version);
    expect(await results(id)).toMatchObject({ sealed: false, total: 1 });
    expect(outcome(await vote(1))).toBe('201');

    await step(id, 'close');
    const again = await results(id);
    expect(again).toMatchObject({
      round: 1,
      sealed: true,
      total: 1,
      options: [{ votes: 0 }, { votes: 1 }, { votes: 0 }],
    });
    expect(again.version).toBeGreaterThan(resumed.data.version);
    expect((await cast.host.get(`/polls/${id}/recount`)).data).toMatchObject({ sealed: true, matches: true });
  });

  test('a further round starts empty and keeps the first for comparison', async () => {
    const { id, optionIds } = await createPoll(cast.host, cast.session.id);
    const vote = (index: number) =>
      cast.participant.post(`/polls/${id}/votes`, { optionIds: [optionIds[index]] });
    expect((await vote(0)).data).toMatchObject({ round: 1 });
    await step(id, 'close');
    const first = await results(id);
    await step(id, 'next-round');
    expect(await results(id)).toMatchObject({ status: 'draft', round: 2, total: 0, sealed: false });
    expect(outcome(await vote(1))).toBe('409 POLL_CLOSED');
    await step(id, 'open');
    expect((await vote(1)).data).toMatchObject({ round: 2 });

    expect(await results(id)).toMatchObject({
      round: 2,
      options: [{ votes: 0 }, { votes: 1 }, { votes: 0 }],
    });
    expect(await results(id, '?round=1')).toEqual({ ...first, status: 'closed' });
    const recount = await cast.host.get(`/polls/${id}/recount?round=1`);
    expect(recount.data).toMatchObject({ round: 1, sealed: true, matches: true, recount: { total: 1 } });
    expect(await cast.host.get(`/polls/${id}/results?round=3`).then(outcome)).toBe('404 ROUND_NOT_FOUND');
  });

  test('twenty closes at once: one closes and seals once', async () => {
    const { id } = await createPoll(cast.host, cast.session.id);
    const closes = await Promise.all(Array.from({ length: 20 }, () => step(id, 'close')));
    expect(closes.map(outcome).toSorted()).toEqual(['200', ...Array(19).fill('409 POLL_TRANSITION_REFUSED')]);
    expect(await results(id)).toMatchObject({ version: 2, sealed: true });
  });

  test('the polls of a session that is over cannot be opened', async () => {
    const over = await assembleCast(server.url);
    const poll = await createPoll(over.host, over.session.id, { open: false });
    await over.host.post(`/sessions/${over.session.id}/end`);
    expect(outcome(await over.host.post(`/polls/${poll.id}/open`))).toBe('409 SESSION_NOT_LIVE');
  });

  test.each(verbs)('%s: the host alone may, and another’s poll is absent', async (verb) => {
    const poll = await createPoll(cast.host, cast.session.id);
    const path = (id: string) => `/polls/${id}/${verb}`;
    const asked = await askedByAll(cast, (client) => client.post(path(poll.id)));
    expect(asked).toEqual({
      ...hostAlone(200, 'POLL_NOT_FOUND'),
      host: verb === 'close' ? '200' : '409 POLL_TRANSITION_REFUSED',
    });
    const { foreign, absent } = await foreignAndAbsent(poll.id, (id) => cast.otherHost.post(path(id)));
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'POLL_NOT_FOUND' } });
  });
});
