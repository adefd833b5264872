import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask as askRaw } from '../raw-http.ts';
import { registerHost, type TestHost } from '../scenario.ts';
import { startTestServer, type TestServer } from '../start-server.ts';
import { answerOf, ask } from './graphql-client.ts';

let server: TestServer;
let host: TestHost;
beforeAll(async () => {
  server = await startTestServer();
  host = await registerHost(server.url);
});
afterAll(() => server.stop());

async function send(init: RequestInit & { readonly query?: string }) {
  const { query = '', ...request } = init;
  const headers = { authorization: `Bearer ${host.token}`, ...request.headers };
  return answerOf(await fetch(`${server.url}/graphql${query}`, { ...request, headers }));
}

describe('GET', () => {
  it('asks, with variables', async () => {
    const query = new URLSearchParams({
      query: 'query Mine($input: SessionsListInput) { sessionsList(input: $input) { items { id } } }',
      operationName: 'Mine',
      variables: JSON.stringify({ input: { limit: 1 } }),
    });
    expect(await send({ query: `?${query}` })).toMatchObject({
      status: 200,
      data: { sessionsList: { items: [] } },
    });
  });

  it('changes nothing', async () => {
    const query = new URLSearchParams({ query: 'mutation { sessionsCreate(input: { title: "x" }) { id } }' });
    const answer = await send({ query: `?${query}` });
    expect(answer).toMatchObject({ status: 405, code: 'METHOD_NOT_ALLOWED' });
    expect(answer.headers.get('allow')).toBe('POST');
    expect((await host.get<unknown[]>('/sessions')).data).toEqual([]);
  });

  it.each([
    ['?query=%7BauthMe%7Bid%7D%7D&variables=%7B', 400, 'INVALID_JSON'],
    ['?variables=%7B%7D', 400, 'INVALID_INPUT'],
    ['?query=%7BauthMe%7Bid%7D%7D&token=x', 401, 'UNAUTHENTICATED'],
  ])('%s is refused', async (query, status, code) => {
    expect(await send({ query })).toMatchObject({ status, code });
  });
});

describe('POST', () => {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ authMe { id } }' });

  it.each([
    ['plain text', { 'content-type': 'text/plain' }, body, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'query=x',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['bare GraphQL', { 'content-type': 'application/graphql' }, '{ a }', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['truncated JSON', json, '{"query":', 400, 'INVALID_JSON'],
    ['a batch', json, `[${body},${body}]`, 400, 'INVALID_INPUT'],
    ['no query', json, '{}', 400, 'INVALID_INPUT'],
    ['a query that is none', json, '{"query":5}', 400, 'INVALID_INPUT'],
    ['variables that are none', json, '{"query":"{a}","variables":[]}', 400, 'INVALID_INPUT'],
    ['another parameter', json, '{"query":"{a}","doc":1}', 400, 'INVALID_INPUT'],
    [
      'too much',
      json,
      JSON.stringify({ query: '{a}', variables: { a: 'x'.repeat(300_000) } }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('of %s is refused', async (_name, headers, text, status, code) => {
    expect(await send({ method: 'POST', headers, body: text })).toMatchObject({ status, code });
  });

  it('answers in the type that is asked for', async () => {
    const plain = await send({ method: 'POST', headers: json, body });
    expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    const named = await send({ method: 'POST', headers: { ...json, accept }, body });
    expect(named.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    expect(named.headers.get('cache-control')).toBe('no-store');
  });

  it('sends a subscription to where it can be answered', async () => {
    const query = 'subscription { pollsWatch(input: { pollId: "x" }) { pos } }';
    const answer = await ask(server.url, query, { token: host.token });
    expect(answer).toMatchObject({ status: 400, code: 'INVALID_INPUT' });
    expect(answer.errors[0]?.message).toContain('text/event-stream');
  });
});

it.each(['PUT', 'PATCH', 'DELETE'])('%s is not taken', async (method) => {
  const answer = await askRaw(server.url, { method, path: '/graphql' });
  expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, POST']);
});

it('shows a browser a page of its own, with nothing from elsewhere', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  const html = await page.text();
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(html).not.toMatch(/(src|href)="https?:|<script>|onclick/);
  for (const path of ['explorer.js', 'schema.graphql']) {
    expect((await fetch(`${server.url}/graphql/${path}`)).status).toBe(200);
  }
});

it('in production the schema is not told, nor hinted at', async () => {
  const production = await startTestServer({
    environment: {
      NODE_ENV: 'production',
      JWT_ACCESS_SECRET: 'an access secret of a test, 0123456789',
      JWT_REFRESH_SECRET: 'a refresh secret of a test, 9876543210',
    },
  });
  try {
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Poll") { name } }']) {
      expect(await ask(production.url, query)).toMatchObject({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
    }
    const misspelt = await ask(production.url, '{ authMee { id } }');
    expect(misspelt.errors[0]?.message).not.toContain('authMe"?');
    const page = await fetch(`${production.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toContain('html');
    expect(await ask(production.url, '{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });
  } finally {
    await production.stop();
  }
});
