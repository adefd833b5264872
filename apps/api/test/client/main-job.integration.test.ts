import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { paths } from '../generated/api-types.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

/** What a stranger has: the types that openapi-typescript makes of /openapi.json, and openapi-fetch. */
describe('a client generated from /openapi.json', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  const clientOf = (token?: string): Client<paths> =>
    createClient<paths>({
      baseUrl: server.url,
      ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    });

  /** The data of a success; an error ends the test with what was answered. */
  function dataOf<Data>(answer: { readonly data?: { readonly data: Data }; readonly error?: unknown }): Data {
    if (answer.data === undefined) throw new Error(JSON.stringify(answer.error));
    return answer.data.data;
  }

  test('drives the main job: register, session, poll, join, vote, close, results', async () => {
    const registered = await clientOf().POST('/api/v1/auth/register', {
      body: {
        email: `${randomUUID()}@example.org`,
        password: 'correct horse battery',
        name: 'Grace',
      },
    });
    const host = clientOf(dataOf(registered).accessToken);
    const session = dataOf(await host.POST('/api/v1/sessions', { body: { title: 'Physics' } }));
    const inSession = { params: { path: { sessionId: session.id } } };
    dataOf(await host.POST('/api/v1/sessions/{sessionId}/start', inSession));
    const poll = dataOf(
      await host.POST('/api/v1/sessions/{sessionId}/polls', {
        ...inSession,
        body: { kind: 'single', title: 'Which falls faster?', options: [{ text: 'A' }, { text: 'B' }] },
      }),
    );
    const ofPoll = { params: { path: { pollId: poll.id } } };
    dataOf(await host.POST('/api/v1/polls/{pollId}/open', ofPoll));

    const [first, second] = poll.options.map(({ id }) => id) as [string, string];
    for (const optionId of [first, second, second]) {
      const { token } = dataOf(await clientOf().POST('/api/v1/join', { body: { code: session.code } }));
      const receipt = dataOf(
        await clientOf(token).POST('/api/v1/polls/{pollId}/votes', {
          ...ofPoll,
          body: { optionIds: [optionId] },
        }),
      );
      expect(receipt.round).toBe(1);
    }

    dataOf(await host.POST('/api/v1/polls/{pollId}/close', ofPoll));
    const results = dataOf(await host.GET('/api/v1/polls/{pollId}/results', ofPoll));
    expect(results).toMatchObject({
      total: 3,
      sealed: true,
      options: [
        { id: first, votes: 1 },
        { id: second, votes: 2 },
      ],
    });
  });

  test('has the error where there is no data', async () => {
    const { data, error, response } = await clientOf().POST('/api/v1/join', { body: { code: 'AAAAAA' } });
    expect([data, error?.error.code, response.status]).toEqual([undefined, 'SESSION_NOT_FOUND', 404]);
  });
});
