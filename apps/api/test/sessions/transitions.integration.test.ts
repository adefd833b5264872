import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, foreignAndAbsent, hostAlone, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost, type TestHost } from '../scenario.ts';
import { sessionShape, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

const verbs = ['lobby', 'start', 'pause', 'resume', 'end', 'archive'] as const;
type Verb = (typeof verbs)[number];

/** How a session comes into each state, and where each verb takes it from there; the rest is refused. */
const machine: Readonly<Record<string, { way: readonly Verb[]; to: Partial<Record<Verb, string>> }>> = {
  draft: { way: [], to: { lobby: 'lobby', start: 'live', archive: 'archived' } },
  lobby: { way: ['lobby'], to: { start: 'live', end: 'ended' } },
  live: { way: ['start'], to: { pause: 'paused', end: 'ended' } },
  paused: { way: ['start', 'pause'], to: { resume: 'live', end: 'ended' } },
  ended: { way: ['start', 'end'], to: { archive: 'archived' } },
  archived: { way: ['archive'], to: {} },
};

describe('the life of a session', () => {
  let server: TestServer;
  let host: TestHost;
  beforeAll(async () => {
    server = await startTestServer();
    host = await registerHost(server.url);
  });
  afterAll(() => server.stop());

  async function sessionIn(status: string): Promise<{ id: string; code: string }> {
    const session = await createSession(host, { start: false });
    for (const verb of machine[status]?.way ?? []) await host.post(`/sessions/${session.id}/${verb}`);
    expect((await host.get(`/sessions/${session.id}`)).data.status).toBe(status);
    return session;
  }

  test.each(
    Object.entries(machine).flatMap(([from, { to }]) => verbs.map((verb) => [from, verb, to[verb]] as const)),
  )('from %s, %s leads to %s', async (from, verb, to) => {
    const session = await sessionIn(from);
    const answer = await host.post(`/sessions/${session.id}/${verb}`);
    if (to === undefined) {
      expect(outcome(answer)).toBe('409 SESSION_TRANSITION_REFUSED');
      expect(answer.body).toMatchObject({ error: { details: { status: from } } });
      expect((await host.get(`/sessions/${session.id}`)).data.status).toBe(from);
    } else {
      expect(answer.status).toBe(200);
      expect(answer.data).toMatchObject({ id: session.id, status: to });
    }
  });

  test('each step answers the whole session; the first start and the end are kept', async () => {
    const { id, code } = await createSession(host, { start: false });
    const step = async (verb: Verb) => (await host.post(`/sessions/${id}/${verb}`)).body;
    const whole = (fields: object) => ({ success: true, data: sessionShape({ id, code, ...fields }) });
    expect(await step('lobby')).toEqual(whole({ status: 'lobby' }));
    expect(await step('start')).toEqual(whole({ status: 'live', startedAt: timestamp }));
    const { startedAt } = (await host.get(`/sessions/${id}`)).data;
    expect(await step('pause')).toEqual(whole({ status: 'paused', startedAt }));
    expect(await step('resume')).toEqual(whole({ status: 'live', startedAt }));
    expect(await step('end')).toEqual(whole({ status: 'ended', startedAt, endedAt: timestamp }));
    const { endedAt } = (await host.get(`/sessions/${id}`)).data;
    expect(await step('archive')).toEqual(whole({ status: 'archived', startedAt, endedAt }));
  });

  test('twenty ends at once: one ends it, the others are told', async () => {
    const session = await sessionIn('live');
    const ends = await Promise.all(
      Array.from({ length: 20 }, () => host.post(`/sessions/${session.id}/end`)),
    );
    expect(ends.map(outcome).toSorted()).toEqual([
      '200',
      ...Array(19).fill('409 SESSION_TRANSITION_REFUSED'),
    ]);
  });

  test.each(verbs)('%s: the host alone may, and another’s session is absent', async (verb) => {
    const cast = await assembleCast(server.url);
    const path = (id: string) => `/sessions/${id}/${verb}`;
    const expected = hostAlone(200, 'SESSION_NOT_FOUND');
    const fromLive = machine.live?.to[verb] === undefined ? '409 SESSION_TRANSITION_REFUSED' : '200';
    const asked = await askedByAll(cast, (client) => client.post(path(cast.session.id)));
    expect(asked).toEqual({ ...expected, host: fromLive });
    const { foreign, absent } = await foreignAndAbsent(cast.session.id, (id) =>
      cast.otherHost.post(path(id)),
    );
    expect(foreign).toEqual(absent);
    expect(absent).toMatchObject({ status: 404, error: { code: 'SESSION_NOT_FOUND' } });
  });

  test('while paused votes are SESSION_NOT_LIVE, and taken again after the resume', async () => {
    const session = await sessionIn('live');
    const poll = await createPoll(host, session.id);
    const person = await join(server.url, session.code);
    const vote = () => person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] });
    await host.post(`/sessions/${session.id}/pause`);
    expect(outcome(await vote())).toBe('409 SESSION_NOT_LIVE');
    expect((await host.get(`/polls/${poll.id}/results`)).data).toMatchObject({ status: 'open', total: 0 });
    await host.post(`/sessions/${session.id}/resume`);
    expect(outcome(await vote())).toBe('201');
  });

  test('ending seals every open poll and leaves the others', async () => {
    const session = await sessionIn('live');
    const [first, second] = [await createPoll(host, session.id), await createPoll(host, session.id)];
    const draft = await createPoll(host, session.id, { open: false });
    const person = await join(server.url, session.code);
    await person.post(`/polls/${first.id}/votes`, { optionIds: [first.optionIds[2]] });
    await host.post(`/sessions/${session.id}/end`);
    const results = (id: string, client: RestClient = host) => client.get(`/polls/${id}/results`);
    expect((await results(first.id)).data).toMatchObject({ status: 'closed', sealed: true, total: 1 });
    expect((await results(second.id)).data).toMatchObject({ status: 'closed', sealed: true, total: 0 });
    expect((await results(draft.id)).data).toMatchObject({ status: 'draft', sealed: false });
    expect((await results(first.id, person)).data).toMatchObject({ total: 1 });
    const late = await person.post(`/polls/${first.id}/votes`, { optionIds: [first.optionIds[0]] });
    expect(outcome(late)).toBe('409 SESSION_NOT_LIVE');
    expect((await host.get(`/polls/${first.id}/recount`)).data).toMatchObject({
      sealed: true,
      matches: true,
    });
  });

  test('an archived session has freed its code: nobody joins or observes by it', async () => {
    const session = await sessionIn('ended');
    const anonymous = (await assembleCast(server.url)).anonymous;
    expect(outcome(await anonymous.post('/observe', { code: session.code }))).toBe('201');
    await host.post(`/sessions/${session.id}/archive`);
    for (const path of ['/join', '/observe']) {
      expect(outcome(await anonymous.post(path, { code: session.code }))).toBe('404 SESSION_NOT_FOUND');
    }
    expect((await host.get(`/sessions/${session.id}`)).data.code).toBe(session.code);
  });
});
