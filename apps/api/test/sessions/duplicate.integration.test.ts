import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import { createPoll, createSession, join } from '../scenario.ts';
import { counterShape, pollShape, sessionShape } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /sessions/:sessionId/duplicate', () => {
  let server: TestServer;
  let cast: Cast;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
  });
  afterAll(() => server.stop());

  const duplicate = (id: string) => cast.host.post(`/sessions/${id}/duplicate`);

  test('the settings in a draft with a code of its own; passcode, slide and times stay behind', async () => {
    const settings = { title: 'Week 3', language: 'de', anonymous: false, chat: false, maxParticipants: 5 };
    const session = await createSession(cast.host, { ...settings, passcode: 'secret' });
    await cast.host.put(`/sessions/${session.id}/slide`, { slide: 4 });
    await cast.host.post(`/sessions/${session.id}/end`);
    const original = (await cast.host.get(`/sessions/${session.id}`)).data;
    const { status, body, data } = await duplicate(session.id);
    expect(status).toBe(201);
    expect(body).toEqual({ success: true, data: sessionShape(settings) });
    expect(data.id).not.toBe(session.id);
    expect(data.code).not.toBe(session.code);
    expect((await cast.host.get(`/sessions/${data.id}`)).data).toEqual(data);
    expect((await cast.host.get(`/sessions/${session.id}`)).data).toEqual(original);
    await cast.host.post(`/sessions/${data.id}/start`);
    expect(outcome(await cast.anonymous.post('/join', { code: data.code, name: 'Ada' }))).toBe('201');
  });

  test('polls come along as drafts in run-sheet order, without rounds, deadlines or votes', async () => {
    const session = await createSession(cast.host);
    const person = await join(server.url, session.code);
    const voted = await createPoll(cast.host, session.id, { resultVisibility: 'host', voteChange: 'final' });
    const timed = await createPoll(cast.host, session.id, {
      kind: 'multiple',
      title: 'Which two?',
      minChoices: 2,
      durationSeconds: 600,
    });
    await person.post(`/polls/${voted.id}/votes`, { optionIds: [voted.optionIds[1]] });
    await cast.host.post(`/polls/${voted.id}/close`);
    await cast.host.post(`/polls/${voted.id}/next-round`);
    await cast.host.patch(`/polls/${timed.id}`, { position: 1 });

    const { data: copy } = await duplicate(session.id);
    const sessionId = copy.id;
    const { data: polls } = await cast.host.get<{ id: string; options: { id: string }[] }[]>(
      `/sessions/${sessionId}/polls`,
    );
    expect(polls).toEqual([
      pollShape({
        sessionId,
        kind: 'multiple',
        title: 'Which two?',
        minChoices: 2,
        maxChoices: 3,
        durationSeconds: 600,
      }),
      pollShape({ sessionId, resultVisibility: 'host', voteChange: 'final', position: 2 }),
    ]);
    const before = new Set([voted.id, timed.id, ...voted.optionIds, ...timed.optionIds]);
    for (const poll of polls) {
      for (const id of [poll.id, ...poll.options.map((option) => option.id)])
        expect(before.has(id)).toBe(false);
      const results = (await cast.host.get(`/polls/${poll.id}/results`)).data;
      expect(results).toMatchObject({ total: 0, round: 1, sealed: false, version: 0 });
      expect(results.options.map(({ votes }: { votes: number }) => votes)).toEqual([0, 0, 0]);
      expect(outcome(await cast.host.get(`/polls/${poll.id}/results?round=2`))).toBe('404 ROUND_NOT_FOUND');
    }
    expect((await cast.host.get(`/polls/${voted.id}/results?round=1`)).data.total).toBe(1);
  });

  test('a copied poll is voted on like any other, and the original hears nothing of it', async () => {
    const session = await createSession(cast.host);
    const original = await createPoll(cast.host, session.id);
    const { data: copy } = await duplicate(session.id);
    await cast.host.post(`/sessions/${copy.id}/start`);
    const [poll] = (await cast.host.get(`/sessions/${copy.id}/polls`)).data;
    await cast.host.post(`/polls/${poll.id}/open`);
    const person = await join(server.url, copy.code);
    expect(outcome(await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.options[2].id] }))).toBe(
      '201',
    );
    expect((await cast.host.get(`/polls/${poll.id}/recount`)).data).toMatchObject({ matches: true });
    expect((await cast.host.get(`/polls/${original.id}/results`)).data.total).toBe(0);
  });

  test('counters come along at their initial value; people, log and shares do not', async () => {
    const session = await createSession(cast.host);
    const person = await join(server.url, session.code);
    const settings = { minimum: -5, maximum: 9, step: 2, limitPerParticipant: 1 };
    const made = await cast.host.post(`/sessions/${session.id}/counters`, {
      name: 'Hands',
      initial: 3,
      ...settings,
    });
    await person.post(`/counters/${made.data.id}/increment`);
    const { data: copy } = await duplicate(session.id);
    const counters = await cast.host.get(`/sessions/${copy.id}/counters`);
    expect(counters.data).toEqual([
      counterShape({ sessionId: copy.id, name: 'Hands', value: 3, ...settings }),
    ]);
    expect(counters.data[0].id).not.toBe(made.data.id);
    expect((await cast.host.get(`/sessions/${copy.id}/participants`)).data).toEqual([]);
    expect((await cast.host.get(`/sessions/${copy.id}/counts`)).data.total).toBe(0);
    expect((await cast.host.get(`/sessions/${copy.id}/timeline`)).data).toEqual([]);
    expect(outcome(await person.get(`/sessions/${copy.id}`))).toBe('404 SESSION_NOT_FOUND');
  });

  test('it works in every state, also twice; the list shows the copies as one’s own', async () => {
    const session = await createSession(cast.host, { start: false });
    const copies: string[] = [];
    for (const verb of [undefined, 'lobby', 'start', 'pause', 'end', 'archive']) {
      if (verb) await cast.host.post(`/sessions/${session.id}/${verb}`);
      const { status, data } = await duplicate(session.id);
      expect([status, data.status]).toEqual([201, 'draft']);
      copies.push(data.id);
    }
    expect(new Set(copies).size).toBe(6);
    const listed = (await cast.host.get<{ id: string }[]>('/sessions?limit=6')).data.map(({ id }) => id);
    expect(listed).toEqual(copies.toReversed());
  });

  test('the host alone may, and another’s session is absent', async () => {
    const path = (id: string) => `/sessions/${id}/duplicate`;
    expect(await askedByAll(cast, (client) => client.post(path(cast.session.id)))).toEqual(
      hostAlone(201, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.post(path(id)),
    );
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
  });
});
