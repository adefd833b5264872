import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleCast, type Cast } from '../cast.ts';
import { createPoll, type TestPoll } from '../scenario.ts';
import { identifier } from '../shapes.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { ask } from './graphql-client.ts';

let server: TestServer;
let cast: Cast;
let poll: TestPoll;
beforeAll(async () => {
  server = await startTestServer();
  cast = await assembleCast(server.url);
  poll = await createPoll(cast.host, cast.session.id);
});
afterAll(() => server.stop());

const vote = `mutation ($input: PollsVoteInput!) { pollsVote(input: $input) { pollId round version } }`;

describe('queries and mutations', () => {
  it('join, vote and read results', async () => {
    const joined = await ask(
      server.url,
      `mutation { sessionsJoin(input: { code: "${cast.session.code}" }) {
        token participant { id name } session { id status } } }`,
    );
    expect(joined).toMatchObject({ status: 200, errors: [] });
    const { token, participant, session } = joined.data.sessionsJoin;
    expect(participant).toEqual({ id: identifier, name: null });
    expect(session).toEqual({ id: cast.session.id, status: 'live' });

    const input = { pollId: poll.id, optionIds: [poll.optionIds[1]] };
    const voted = await ask(server.url, vote, { token, variables: { input } });
    expect(voted.data.pollsVote).toEqual({ pollId: poll.id, round: 1, version: expect.any(Number) });
    const results = await ask(
      server.url,
      `{ pollsResults(input: { pollId: "${poll.id}" }) { total sealed options { id votes } } }`,
      { token },
    );
    expect(results.data.pollsResults).toEqual({
      total: 1,
      sealed: false,
      options: poll.optionIds.map((id, index) => ({ id, votes: index === 1 ? 1 : 0 })),
    });
  });

  it('create with enums, nested objects and nulls for what is left out', async () => {
    const { data, errors } = await ask(
      server.url,
      `mutation ($input: PollsCreateInput!) {
        pollsCreate(input: $input) { kind voteChange maxChoices deadline options { text } } }`,
      {
        token: cast.host.token,
        variables: {
          input: {
            sessionId: cast.session.id,
            kind: 'multiple',
            title: 'Which ones?',
            options: [{ text: 'A' }, { text: 'B' }],
            voteChange: null,
            deadline: null,
            minChoices: 1,
          },
        },
      },
    );
    expect(errors).toEqual([]);
    expect(data.pollsCreate).toEqual({
      kind: 'multiple',
      voteChange: 'until_close',
      maxChoices: 2,
      deadline: null,
      options: [{ text: 'A' }, { text: 'B' }],
    });
  });

  it('keep a null that means something, and answer true where there is nothing to answer', async () => {
    const create = `mutation { sessionsCreate(input: { title: "Small", maxParticipants: 3 }) { id maxParticipants } }`;
    const { data } = await ask(server.url, create, { token: cast.host.token });
    const { id, maxParticipants } = data.sessionsCreate;
    expect(maxParticipants).toBe(3);
    const updated = await ask(
      server.url,
      `mutation ($id: ID!) {
        sessionsUpdate(input: { sessionId: $id, maxParticipants: null, title: null }) { maxParticipants title }
        sessionsDelete(input: { sessionId: $id }) }`,
      { token: cast.host.token, variables: { id } },
    );
    expect(updated.data).toEqual({
      sessionsUpdate: { maxParticipants: null, title: 'Small' },
      sessionsDelete: true,
    });
  });

  it('answer numbers beyond 32 bits', async () => {
    const counter = await cast.host.post(`/sessions/${cast.session.id}/counters`, {
      name: 'Far',
      initial: 5_000_000_000,
      minimum: null,
      maximum: null,
    });
    const { data, errors } = await ask(
      server.url,
      `mutation ($input: CountersIncrementInput!) { countersIncrement(input: $input) { value version } }`,
      { token: cast.host.token, variables: { input: { counterId: counter.data.id } } },
    );
    expect(errors).toEqual([]);
    expect(data.countersIncrement.value).toBe(5_000_000_001);
    const created = await ask(
      server.url,
      `mutation { countersCreate(input: { sessionId: "${cast.session.id}", name: "Farther", initial: 5000000000 }) { value } }`,
      { token: cast.host.token },
    );
    expect(created.data.countersCreate.value).toBe(5_000_000_000);
  });

  it('run once per Idempotency-Key', async () => {
    const query = `mutation { sessionsCreate(input: { title: "Once" }) { id } }`;
    const key = { 'idempotency-key': randomUUID() };
    const send = (text: string) => ask(server.url, text, { token: cast.host.token, headers: key });
    const [first, second] = [await send(query), await send(query)];
    expect(second.data).toEqual(first.data);
    expect((await send(query.replace('Once', 'Twice'))).code).toBe('IDEMPOTENCY_MISMATCH');
    const bad = await ask(server.url, query, {
      token: cast.host.token,
      headers: { 'idempotency-key': 'a b' },
    });
    expect(bad).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
  });

  it('page through lists', async () => {
    const page = `query ($cursor: String) {
      pollsList(input: { sessionId: "${cast.session.id}", limit: 1, cursor: $cursor }) { items { id } nextCursor } }`;
    const first = await ask(server.url, page, { token: cast.host.token });
    expect(first.data.pollsList).toEqual({ items: [{ id: poll.id }], nextCursor: expect.any(String) });
    const variables = { cursor: first.data.pollsList.nextCursor };
    const second = await ask(server.url, page, { token: cast.host.token, variables });
    expect(second.data.pollsList.items[0].id).not.toBe(poll.id);
  });
});

describe('refusals', () => {
  const results = `query ($id: ID!) { pollsResults(input: { pollId: $id }) { total } authMe { id } }`;

  it('answer what is someone else’s as what is not there: null, and the rest all the same', async () => {
    const [foreign, absent] = await Promise.all(
      [poll.id, randomUUID()].map((id) =>
        ask(server.url, results, { token: cast.otherHost.token, variables: { id } }),
      ),
    );
    for (const answer of [foreign, absent]) {
      expect(answer).toMatchObject({
        status: 200,
        data: { pollsResults: null, authMe: { id: cast.otherHost.userId } },
        errors: [{ path: ['pollsResults'], extensions: { code: 'POLL_NOT_FOUND' } }],
      });
    }
  });

  it.each([
    ['nobody', undefined, 'UNAUTHENTICATED'],
    ['the audience', 'participant', 'FORBIDDEN'],
    ['another host', 'otherHost', 'POLL_NOT_FOUND'],
  ] as const)('%s may not close a poll', async (_name, role, code) => {
    const token = role === undefined ? {} : { token: (cast[role] as { token: string }).token };
    const answer = await ask(
      server.url,
      `mutation { pollsClose(input: { pollId: "${poll.id}" }) { id } }`,
      token,
    );
    expect(answer).toMatchObject({ status: 200, data: { pollsClose: null }, code });
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  it('a token that is none is 401, before anything', async () => {
    const answer = await ask(server.url, '{ authMe { id } }', { token: 'nonsense' });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(answer.data).toBeUndefined();
  });

  it.each([
    ['an unknown field', '{ pollsGet(input: { pollId: "x", role: "admin" }) { id } }', 'UNKNOWN_FIELD'],
    ['a missing field', '{ pollsGet(input: {}) { id } }', 'INVALID_INPUT'],
    ['a missing input', '{ pollsGet { id } }', 'INVALID_INPUT'],
    ['a wrong type', 'mutation { sessionsCreate(input: { title: 5 }) { id } }', 'INVALID_INPUT'],
    [
      'a value that no enum has',
      'mutation { authLogin(input: { email: "a", password: "b", transport: x }) { expiresIn } }',
      'INVALID_INPUT',
    ],
    [
      'a number that is too large',
      '{ sessionsList(input: { limit: 99999999999 }) { nextCursor } }',
      'INVALID_INPUT',
    ],
    ['an unknown answer field', '{ authMe { password } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations, unnamed',
      'query a { authMe { id } } query b { authMe { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['what is no GraphQL', '{ authMe { id }', 'GRAPHQL_PARSE_FAILED'],
  ])('%s is refused before anything is done', async (_name, query, code) => {
    const answer = await ask(server.url, query, { token: cast.host.token });
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.data).toBeUndefined();
  });

  it.each([
    [{ pollId: 'x', role: 1 }, 400, 'UNKNOWN_FIELD'],
    [{ pollId: {} }, 400, 'INVALID_INPUT'],
    [undefined, 400, 'INVALID_INPUT'],
    [{ pollId: 'not a uuid' }, 200, 'INVALID_INPUT'],
    [{ pollId: 'a\0b' }, 200, 'INVALID_INPUT'],
    [{ pollId: '\ud800' }, 200, 'INVALID_INPUT'],
  ])('variables %j', async (input, status, code) => {
    const query = 'query ($input: PollsGetInput!) { pollsGet(input: $input) { id } }';
    const answer = await ask(server.url, query, { token: cast.host.token, variables: { input } });
    expect(answer).toMatchObject({ status, code });
  });

  it('the errors of a use case, with what they tell', async () => {
    await cast.host.post(`/polls/${poll.id}/close`);
    const token = cast.participant.token;
    const input = { pollId: poll.id, optionIds: [poll.optionIds[0]] };
    expect((await ask(server.url, vote, { token, variables: { input } })).code).toBe('POLL_CLOSED');
    const bad = await ask(server.url, vote, {
      token,
      variables: { input: { ...input, optionIds: [] } },
    });
    expect(bad.errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: { issues: [{ path: 'optionIds' }] },
    });
  });
});
