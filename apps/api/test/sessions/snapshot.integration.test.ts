import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, everybodyInside, foreignAndAbsent } from '../cast.ts';
import { createPoll } from '../scenario.ts';
import { counterShape, pollShape, sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('GET /sessions/:sessionId/snapshot', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('the session, its polls and counters, the counts; drafts are the staff’s', async () => {
    const cast = await assembleCast(server.url);
    const path = `/sessions/${cast.session.id}/snapshot`;
    const open = await createPoll(cast.host, cast.session.id);
    const draft = await createPoll(cast.host, cast.session.id, { open: false, title: 'Later' });
    const counter = await cast.host.post(`/sessions/${cast.session.id}/counters`, { name: 'Applause' });
    await cast.participant.post(`/polls/${open.id}/votes`, { optionIds: [open.optionIds[0]] });

    const sessionId = cast.session.id;
    const openShape = pollShape({ id: open.id, sessionId, status: 'open', version: 2, openedAt: timestamp });
    const draftShape = pollShape({ id: draft.id, sessionId, title: 'Later', position: 2 });
    const shared = {
      session: sessionShape({ ...cast.session, status: 'live', startedAt: timestamp }),
      counters: [counterShape({ id: counter.data.id, sessionId })],
      counts: { total: 1, connected: 0, answered: 1 },
    };
    expect((await cast.host.get(path)).data).toEqual({ ...shared, polls: [openShape, draftShape] });
    expect((await cast.participant.get(path)).data).toEqual({ ...shared, polls: [openShape] });
    expect((await cast.observer.get(path)).data).toEqual({ ...shared, polls: [openShape] });
  });

  test('a poll is counted as answered while it is open alone', async () => {
    const cast = await assembleCast(server.url);
    const path = `/sessions/${cast.session.id}/snapshot`;
    const poll = await createPoll(cast.host, cast.session.id);
    await cast.participant.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    expect((await cast.host.get(path)).data.counts).toEqual({ total: 1, connected: 0, answered: 1 });
    await cast.host.post(`/polls/${poll.id}/close`);
    expect((await cast.host.get(path)).data.counts).toEqual({ total: 1, connected: 0, answered: 0 });
  });

  test('a further round in draft stays visible to those who saw the first', async () => {
    const cast = await assembleCast(server.url);
    const poll = await createPoll(cast.host, cast.session.id);
    await cast.host.post(`/polls/${poll.id}/close`);
    await cast.host.post(`/polls/${poll.id}/next-round`);
    const { data } = await cast.participant.get(`/sessions/${cast.session.id}/snapshot`);
    expect(data.polls).toEqual([expect.objectContaining({ id: poll.id, status: 'draft', round: 2 })]);
  });

  test('everybody in the session may; to others it is absent', async () => {
    const cast = await assembleCast(server.url);
    expect(await askedByAll(cast, (client) => client.get(`/sessions/${cast.session.id}/snapshot`))).toEqual(
      everybodyInside(200, 'SESSION_NOT_FOUND'),
    );
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.get(`/sessions/${id}/snapshot`),
    );
    expect(foreign).toEqual(absent);
  });
});
