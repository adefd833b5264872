import fastCheck from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type RestClient, restClient } from '../rest-client.ts';
import { createPoll, createSession, join, registerHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';

describe('whatever is sent to whatever takes a body', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  test('there is an envelope, and it is never the server’s fault', async () => {
    const host = await registerHost(server.url);
    const session = await createSession(host);
    const poll = await createPoll(host, session.id);
    const counter = await host.post(`/sessions/${session.id}/counters`, { name: 'A' });
    const person = await join(server.url, session.code);
    const known = { sessionId: session.id, pollId: poll.id, counterId: counter.data.id as string };
    const clients: readonly RestClient[] = [restClient(server.url), host, person];

    // Ending or deleting the session would leave the rest of the run nothing to ask of.
    const destructive = /\.(delete|end|archive|pause|logout)$/;
    const takers = server.composition.catalogue.entries.flatMap(({ name, http, input }) =>
      http && (http.method === 'POST' || http.method === 'PATCH') && !destructive.test(name)
        ? [{ method: http.method, path: http.path, fields: Object.keys(input.shape) }]
        : [],
    );
    expect(takers.length).toBeGreaterThan(10);

    const value = fastCheck.oneof(
      fastCheck.jsonValue({ maxDepth: 3 }),
      fastCheck.string({ unit: 'binary' }),
      fastCheck.constantFrom(
        ...Object.values(known),
        ...poll.optionIds,
        session.code,
        '0000-01-01T00:00:00Z',
      ),
      fastCheck.array(fastCheck.constantFrom(...poll.optionIds)),
      fastCheck.array(fastCheck.record({ text: fastCheck.string() })),
      fastCheck.double(),
    );
    const request = fastCheck.constantFrom(...takers).chain((taker) =>
      fastCheck.record({
        taker: fastCheck.constant(taker),
        client: fastCheck.constantFrom(...clients),
        body: fastCheck.oneof(
          fastCheck.dictionary(fastCheck.constantFrom(...taker.fields, 'extra'), value),
          fastCheck.jsonValue(),
        ),
        key: fastCheck.option(fastCheck.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 3 })),
      }),
    );

    await fastCheck.assert(
      fastCheck.asyncProperty(request, async ({ taker, client, body, key }) => {
        const path = taker.path.replace(/:(\w+)/g, (_, name: string) => known[name as keyof typeof known]);
        const headers = key === null ? {} : { 'idempotency-key': key };
        const call = taker.method === 'POST' ? client.post : client.patch;
        const answer: Answer<unknown> = await call(path, JSON.stringify(body), {
          'content-type': 'application/json',
          ...headers,
        });
        expect(answer.status).toBeLessThan(500);
        const refused = { success: false, error: { requestId: answer.headers.get('x-request-id') } };
        if (answer.status !== 204) {
          expect(answer.body).toMatchObject(answer.status < 300 ? { success: true } : refused);
        }
      }),
      { numRuns: 300, seed: 20_261_121 },
    );
  });
});
