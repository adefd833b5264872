import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedByAll, assembleCast, type Cast, hostAlone, outcome } from '../cast.ts';
import type { RestClient } from '../rest-client.ts';
import { createPoll, join, type TestParticipant, type TestPoll } from '../scenario.ts';
import { identifier, timestamp } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('POST /sessions/:sessionId/participants/:participantId/…', () => {
  let server: TestServer;
  let cast: Cast;
  let poll: TestPoll;
  let counterId: string;
  let questionId: string;
  beforeAll(async () => {
    server = await startTestServer();
    cast = await assembleCast(server.url);
    poll = await createPoll(cast.host, cast.session.id);
    counterId = (await cast.host.post(`/sessions/${cast.session.id}/counters`, { name: 'Applause' })).data.id;
    questionId = (
      await cast.host.post(`/sessions/${cast.session.id}/messages`, { kind: 'question', content: 'Why?' })
    ).data.id;
  });
  afterAll(() => server.stop());

  const measure = (verb: string, participantId: string, client: RestClient = cast.host) =>
    client.post(`/sessions/${cast.session.id}/participants/${participantId}/${verb}`);
  const everything = async (person: TestParticipant) => ({
    vote: outcome(await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[0]] })),
    count: outcome(await person.post(`/counters/${counterId}/increment`)),
    post: outcome(
      await person.post(`/sessions/${cast.session.id}/messages`, { kind: 'question', content: 'How?' }),
    ),
    upvote: outcome(await person.post(`/messages/${questionId}/upvote`)),
    read: outcome(await person.get(`/sessions/${cast.session.id}`)),
  });
  const may = { vote: '201', count: '200', post: '201', upvote: '200', read: '200' };
  const all = (answer: string) => ({
    vote: answer,
    count: answer,
    post: answer,
    upvote: answer,
    read: answer,
  });
  const someone = () => join(server.url, cast.session.code, 'Ada');

  test('muted: they vote and do not post, until unmuted', async () => {
    const person = await someone();
    const muted = await measure('mute', person.id);
    expect([muted.status, muted.data]).toEqual([
      200,
      {
        id: identifier,
        sessionId: cast.session.id,
        name: 'Ada',
        joinedAt: timestamp,
        muted: true,
        kicked: false,
        banned: false,
      },
    ]);
    expect(await everything(person)).toEqual({ ...may, post: '403 PARTICIPANT_MUTED' });
    await measure('unmute', person.id);
    expect(await everything(person)).toEqual(may);
  });

  test('kicked: the credential is void; joining again gives another', async () => {
    const person = await someone();
    expect((await measure('kick', person.id)).data).toMatchObject({ kicked: true });
    expect(await everything(person)).toEqual(all('401 PARTICIPANT_KICKED'));
    expect(await everything(await someone())).toEqual(may);
    // There is no taking it back, and lifting a ban does not.
    await measure('unban', person.id);
    expect(await everything(person)).toEqual(all('401 PARTICIPANT_KICKED'));
  });

  test('banned: the credential is refused until the ban is lifted', async () => {
    const person = await someone();
    expect((await measure('ban', person.id)).data).toMatchObject({ banned: true });
    expect(await everything(person)).toEqual(all('403 PARTICIPANT_BANNED'));
    await measure('unban', person.id);
    expect(await everything(person)).toEqual(may);
  });

  test('the votes that they cast stay counted', async () => {
    const person = await someone();
    await person.post(`/polls/${poll.id}/votes`, { optionIds: [poll.optionIds[1]] });
    const total = async () => (await cast.host.get(`/polls/${poll.id}/results`)).data.total;
    const before = await total();
    await measure('ban', person.id);
    expect(await total()).toBe(before);
  });

  test.each(['mute', 'unmute', 'kick', 'ban', 'unban'])(
    '%s: of nobody, and by nobody but the staff',
    async (verb) => {
      expect(outcome(await measure(verb, randomUUID()))).toBe('404 PARTICIPANT_NOT_FOUND');
      expect(outcome(await measure(verb, cast.stranger.id))).toBe('404 PARTICIPANT_NOT_FOUND');
      const { id } = await someone();
      expect(await askedByAll(cast, (client) => measure(verb, id, client))).toEqual(
        hostAlone(200, 'SESSION_NOT_FOUND'),
      );
    },
  );
});
